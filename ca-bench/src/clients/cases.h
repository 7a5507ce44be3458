/* Reads the cases that CaseFile writes: lines of a word and its value, "end" after each case. */
#ifndef CASES_H
#define CASES_H
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_CERTIFICATES 512

struct octets {
    unsigned char *data;
    size_t size;
};

struct list {
    struct octets items[MAX_CERTIFICATES];
    int count;
};

struct one_case {
    char id[256];
    int has_time;
    long long time;
    int client;
    char kind[16];
    char name[1024];
    int depth;
    struct list anchors, intermediates, crls;
    struct octets leaf;
};

static int digit(int c)
{
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

static struct octets decode(const char *text)
{
    struct octets out = {malloc(strlen(text) + 4), 0};
    unsigned int bits = 0;
    int have = 0;
    for (; *text; text++) {
        int value = digit((unsigned char)*text);
        if (value < 0) continue;
        bits = bits << 6 | (unsigned int)value;
        have += 6;
        if (have >= 8) {
            have -= 8;
            out.data[out.size++] = (unsigned char)(bits >> have);
        }
    }
    return out;
}

static void add(struct list *list, const char *text)
{
    if (list->count < MAX_CERTIFICATES) list->items[list->count++] = decode(text);
}

static void empty(struct list *list)
{
    for (int i = 0; i < list->count; i++) free(list->items[i].data);
    list->count = 0;
}

/* Returns 0 at the end of the file. What was in the case before is freed. */
static int next_case(FILE *in, struct one_case *c)
{
    static char *line = NULL;
    static size_t room = 0;
    empty(&c->anchors);
    empty(&c->intermediates);
    empty(&c->crls);
    free(c->leaf.data);
    memset(c, 0, sizeof *c);
    c->depth = -1;
    for (;;) {
        long length = getline(&line, &room, in);
        if (length < 0) return 0;
        while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r')) line[--length] = 0;
        char *value = strchr(line, ' ');
        if (value) *value++ = 0;
        else value = line + length;
        if (!strcmp(line, "end")) return 1;
        if (!strcmp(line, "case")) snprintf(c->id, sizeof c->id, "%s", value);
        else if (!strcmp(line, "time")) c->time = atoll(value), c->has_time = 1;
        else if (!strcmp(line, "purpose")) c->client = !strcmp(value, "client");
        else if (!strcmp(line, "depth")) c->depth = atoi(value);
        else if (!strcmp(line, "anchor")) add(&c->anchors, value);
        else if (!strcmp(line, "intermediate")) add(&c->intermediates, value);
        else if (!strcmp(line, "crl")) add(&c->crls, value);
        else if (!strcmp(line, "leaf")) c->leaf = decode(value);
        else if (!strcmp(line, "name")) {
            char *name = strchr(value, ' ');
            if (!name) continue;
            *name++ = 0;
            snprintf(c->kind, sizeof c->kind, "%s", value);
            snprintf(c->name, sizeof c->name, "%s", name);
        }
    }
}

static void answer(const struct one_case *c, int accepted, const char *why)
{
    printf("%s\t%s\t%s\n", c->id, accepted ? "SUCCESS" : "FAILURE", why);
}
#endif
