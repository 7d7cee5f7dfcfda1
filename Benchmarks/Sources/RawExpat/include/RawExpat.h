#ifndef RAW_EXPAT_H
#define RAW_EXPAT_H

#include <stddef.h>
#include <stdint.h>

/// Parses a document with element and text handlers that do nothing, in chunks; a parser is made and freed each time.
/// Returns whether it is well-formed.
int raw_expat_parse(const uint8_t *document, size_t length, size_t chunk_size);

/// The same for a file, which is read chunk by chunk.
int raw_expat_parse_file(const char *path, size_t chunk_size);

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
