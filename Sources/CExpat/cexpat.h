#ifndef CEXPAT_H
#define CEXPAT_H

#include <expat.h>

// Distributions backport features without changing expat's version number, so a feature is tested by whether the
// library that is loaded has the symbol, never by version.
extern XML_Bool XML_SetReparseDeferralEnabled(XML_Parser parser, XML_Bool enabled) __attribute__((weak));

/// Turns reparse deferral on or off where the loaded libexpat knows it; returns whether it does.
static inline int cexpat_set_reparse_deferral(XML_Parser parser, int enabled) {
    return XML_SetReparseDeferralEnabled
        ? XML_SetReparseDeferralEnabled(parser, enabled ? XML_TRUE : XML_FALSE)
        : 0;
}

#endif
