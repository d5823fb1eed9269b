/* node/base/list.h - doubly linked list inside its elements; a head is a node of its own. */
#ifndef TM_BASE_LIST_H
#define TM_BASE_LIST_H

#include <stdbool.h>
#include <stddef.h>

struct tm_list {
    struct tm_list *next, *prev;
};

#define tm_list_item(node, type, field) ((type *)(void *)((char *)(node)-offsetof(type, field)))
/* Safe when the body removes `node`. */
#define tm_list_each(head, node)                                                                   \
    for (struct tm_list *node = (head)->next, *node##_next = node->next; node != (head);           \
         node = node##_next, node##_next = node->next)

static inline void tm_list_init(struct tm_list *head)
{
    head->next = head->prev = head;
}
static inline bool tm_list_empty(const struct tm_list *head)
{
    return head->next == head;
}
static inline void tm_list_append(struct tm_list *head, struct tm_list *node)
{
    node->prev = head->prev;
    node->next = head;
    head->prev->next = node;
    head->prev = node;
}
static inline void tm_list_remove(struct tm_list *node)
{
    node->prev->next = node->next;
    node->next->prev = node->prev;
    node->next = node->prev = node;
}

#endif
