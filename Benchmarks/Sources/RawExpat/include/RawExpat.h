#ifndef RAW_EXPAT_H
#define RAW_EXPAT_H

#include <stddef.h>
#include <stdint.h>

/// Parses a document with element and text handlers that do nothing, in chunks.
/// Returns whether it is well-formed.
int raw_expat_parse(const uint8_t *document, size_t length, size_t chunk_size);

/// The same for a file, which is read chunk by chunk.
int raw_expat_parse_file(const char *path, size_t chunk_size);

/// The version of the library that is loaded.
const char *raw_expat_version(void);

#endif
