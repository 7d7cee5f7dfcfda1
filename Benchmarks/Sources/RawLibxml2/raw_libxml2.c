#include "RawLibxml2.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

// The library is looked for when the program runs, so that neither building nor running needs it. What is declared here
// is its binary interface, unchanged since version 2.6.

typedef void (*unused_handler)(void);

// xmlSAXHandler
struct sax_handler {
    unused_handler declarations_and_document[14];
    unused_handler start_element, end_element, reference;
    void (*characters)(void *context, const uint8_t *text, int length);
    void (*ignorable_whitespace)(void *context, const uint8_t *text, int length);
    unused_handler instructions_comments_errors[5];
    unused_handler parameter_entity, cdata, external_subset;
    unsigned initialized;
    void *reserved;
    void (*start_element_ns)(void *context, const uint8_t *name, const uint8_t *prefix, const uint8_t *uri,
                             int namespace_count, const uint8_t **namespaces, int attribute_count,
                             int default_count, const uint8_t **attributes);
    void (*end_element_ns)(void *context, const uint8_t *name, const uint8_t *prefix, const uint8_t *uri);
    unused_handler structured_error;
};

enum { sax2 = 0xDEEDBEAF, parse_huge = 1 << 19 };

typedef void *(*create_function)(struct sax_handler *, void *, const char *, int, const char *);

static struct {
    create_function create;
    int (*use_options)(void *context, int options);
    int (*parse_chunk)(void *context, const char *chunk, int size, int is_final);
    void (*free)(void *context);
    const char *version;
} library;

static void load(void) {
    const char *names[] = {"libxml2.so.2", "libxml2.so.16", "/usr/lib/libxml2.2.dylib"};
    void *handle = NULL;
    for (size_t index = 0; handle == NULL && index < sizeof names / sizeof *names; index++) {
        handle = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    }
    if (handle == NULL) return;
    library.create = (create_function)dlsym(handle, "xmlCreatePushParserCtxt");
    library.use_options = (int (*)(void *, int))dlsym(handle, "xmlCtxtUseOptions");
    library.parse_chunk = (int (*)(void *, const char *, int, int))dlsym(handle, "xmlParseChunk");
    library.free = (void (*)(void *))dlsym(handle, "xmlFreeParserCtxt");
    const char **version = (const char **)dlsym(handle, "xmlParserVersion");
    int is_complete = library.create && library.use_options && library.parse_chunk && library.free && version;
    if (is_complete) library.version = *version;
}

const char *raw_libxml2_version(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return library.version;
}

static void start(void *context, const uint8_t *name, const uint8_t *prefix, const uint8_t *uri, int namespace_count,
                  const uint8_t **namespaces, int attribute_count, int default_count, const uint8_t **attributes) {}
static void end(void *context, const uint8_t *name, const uint8_t *prefix, const uint8_t *uri) {}
static void text(void *context, const uint8_t *text, int length) {}

static void *make_parser(void) {
    if (raw_libxml2_version() == NULL) return NULL;
    struct sax_handler handler = {
        .characters = text,
        .ignorable_whitespace = text,
        .initialized = sax2,
        .start_element_ns = start,
        .end_element_ns = end,
    };
    void *parser = library.create(&handler, NULL, NULL, 0, NULL);
    // Without this, it refuses texts of more than 10 MB.
    if (parser != NULL) library.use_options(parser, parse_huge);
    return parser;
}

int raw_libxml2_parse(const uint8_t *document, size_t length, size_t chunk_size) {
    void *parser = make_parser();
    if (parser == NULL) return 0;
    int error = 0;
    size_t offset = 0;
    do {
        size_t size = length - offset < chunk_size ? length - offset : chunk_size;
        error = library.parse_chunk(parser, (const char *)document + offset, (int)size, offset + size == length);
        offset += size;
    } while (error == 0 && offset < length);
    library.free(parser);
    return error == 0;
}

int raw_libxml2_parse_file(const char *path, size_t chunk_size) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return 0;
    char *buffer = malloc(chunk_size);
    void *parser = make_parser();
    int is_well_formed = buffer != NULL && parser != NULL;
    for (size_t size = chunk_size; is_well_formed && size == chunk_size;) {
        size = fread(buffer, 1, chunk_size, file);
        is_well_formed = !ferror(file) && library.parse_chunk(parser, buffer, (int)size, size < chunk_size) == 0;
    }
    if (parser != NULL) library.free(parser);
    free(buffer);
    fclose(file);
    return is_well_formed;
}
