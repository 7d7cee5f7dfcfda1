#ifndef RAW_EXPAT_H
#define RAW_EXPAT_H

#include <stddef.h>
#include <stdint.h>

/// Parses a document with element and text handlers that do nothing, in chunks; a parser is made and freed each time.
/// Returns whether it is well-formed.
int raw_expat_parse(const uint8_t *document, size_t length, size_t chunk_size);

/// The same for a file, which is read chunk by chunk.
int raw_expat_parse_file(const char *path, size_t chunk_size);

/// Makes a parser with the same handlers for a document that comes in pieces, or returns NULL.
void *raw_expat_begin(void);

/// Parses the next piece. Returns whether all is well-formed so far.
int raw_expat_feed(void *parser, const uint8_t *bytes, size_t length, int is_final);

/// Frees a parser.
void raw_expat_end(void *parser);

/// What two documents that say the same have in common.
struct raw_expat_tally {
    int64_t elements;
    int64_t text_bytes;
};

/// Counts the elements of a document and the bytes of its text. Returns whether it is well-formed.
int raw_expat_count(const uint8_t *document, size_t length, struct raw_expat_tally *tally);

/// The version of the library that is loaded.
const char *raw_expat_version(void);

#endif
