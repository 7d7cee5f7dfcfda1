#include "RawExpat.h"

#include <expat.h>
#include <stdio.h>

static void start(void *data, const XML_Char *name, const XML_Char **attributes) {}
static void end(void *data, const XML_Char *name) {}
static void text(void *data, const XML_Char *text, int length) {}

static XML_Parser make_parser(void) {
    XML_Parser parser = XML_ParserCreate(NULL);
    if (parser == NULL) return NULL;
    XML_SetElementHandler(parser, start, end);
    XML_SetCharacterDataHandler(parser, text);
    return parser;
}

static int parse(XML_Parser parser, const uint8_t *document, size_t length, size_t chunk_size) {
    enum XML_Status status = XML_STATUS_OK;
    size_t offset = 0;
    do {
        size_t size = length - offset < chunk_size ? length - offset : chunk_size;
        status = XML_Parse(parser, (const char *)document + offset, (int)size, offset + size == length);
        offset += size;
    } while (status == XML_STATUS_OK && offset < length);
    return status == XML_STATUS_OK;
}

int raw_expat_parse(const uint8_t *document, size_t length, size_t chunk_size) {
    XML_Parser parser = make_parser();
    if (parser == NULL) return 0;
    int is_well_formed = parse(parser, document, length, chunk_size);
    XML_ParserFree(parser);
    return is_well_formed;
}

int raw_expat_parse_file(const char *path, size_t chunk_size) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return 0;
    XML_Parser parser = make_parser();
    enum XML_Status status = parser == NULL ? XML_STATUS_ERROR : XML_STATUS_OK;
    while (status == XML_STATUS_OK) {
        void *buffer = XML_GetBuffer(parser, (int)chunk_size);
        if (buffer == NULL) {
            status = XML_STATUS_ERROR;
            break;
        }
        size_t size = fread(buffer, 1, chunk_size, file);
        int is_final = size < chunk_size;
        status = ferror(file) ? XML_STATUS_ERROR : XML_ParseBuffer(parser, (int)size, is_final);
        if (is_final) break;
    }
    if (parser != NULL) XML_ParserFree(parser);
    fclose(file);
    return status == XML_STATUS_OK;
}

void *raw_expat_begin(void) { return make_parser(); }

int raw_expat_feed(void *parser, const uint8_t *bytes, size_t length, int is_final) {
    return XML_Parse(parser, (const char *)bytes, (int)length, is_final) == XML_STATUS_OK;
}

void raw_expat_end(void *parser) { XML_ParserFree(parser); }

static void count_start(void *data, const XML_Char *name, const XML_Char **attributes) {
    ((struct raw_expat_tally *)data)->elements += 1;
}

static void count_text(void *data, const XML_Char *text, int length) {
    ((struct raw_expat_tally *)data)->text_bytes += length;
}

int raw_expat_count(const uint8_t *document, size_t length, struct raw_expat_tally *tally) {
    *tally = (struct raw_expat_tally){0, 0};
    XML_Parser parser = XML_ParserCreate(NULL);
    if (parser == NULL) return 0;
    XML_SetUserData(parser, tally);
    XML_SetElementHandler(parser, count_start, end);
    XML_SetCharacterDataHandler(parser, count_text);
    int is_well_formed = parse(parser, document, length, 1 << 16);
    XML_ParserFree(parser);
    return is_well_formed;
}

const char *raw_expat_version(void) { return XML_ExpatVersion(); }
