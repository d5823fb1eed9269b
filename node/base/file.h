/* node/base/file.h - whole files: bounded reading, and replacing that survives a crash. */
#ifndef TM_BASE_FILE_H
#define TM_BASE_FILE_H

#include "node/base/buf.h"

/* Appends the file's bytes to `out`, whose ceiling bounds them. "-" is standard input.
 * Fails: TM_E_NOTFOUND, TM_E_IO, TM_E_LIMIT, TM_E_NOMEM. */
int tm_file_read(const char *path, struct tm_buf *out, struct tm_err *err);

/* Writes a temporary file beside `path` with `mode`, syncs it, renames it over `path` and syncs the
 * folder: after a crash the file is the old or the new one, whole. Fails: TM_E_IO, TM_E_FULL. */
int tm_file_replace(const char *path, struct tm_slice bytes, unsigned mode, struct tm_err *err);

/* As above but fails with TM_E_EXISTS when `path` is there. */
int tm_file_create(const char *path, struct tm_slice bytes, unsigned mode, struct tm_err *err);

#endif
