/// The names in `\p{…}`: general categories, and blocks after `Is` (XML Schema Part 2, appendix F.1.1).
enum PatternProperty {
    /// The characters that a property names, or `nil` if it isn't known.
    static func characters(named name: String) -> PatternCharacters? {
        if name.hasPrefix("Is") {
            return blocks[String(name.dropFirst(2))].map { ranges in
                var characters = PatternCharacters()
                characters.ranges = ranges
                return characters
            }
        }
        let matching = categories.filter { $0.key == name || (name.utf8.count == 1 && $0.key.hasPrefix(name)) }
        return matching.isEmpty ? nil : PatternCharacters(.categories(Set(matching.values)))
    }

    /// The categories of characters that `\w` excludes: punctuation, separators and others.
    static var notInWords: Set<Unicode.GeneralCategory> {
        Set(categories.filter { "PZC".contains($0.key.prefix(1)) }.values)
    }

    private static let categories: [String: Unicode.GeneralCategory] = [
        "Lu": .uppercaseLetter, "Ll": .lowercaseLetter, "Lt": .titlecaseLetter, "Lm": .modifierLetter,
        "Lo": .otherLetter, "Mn": .nonspacingMark, "Mc": .spacingMark, "Me": .enclosingMark, "Nd": .decimalNumber,
        "Nl": .letterNumber, "No": .otherNumber, "Pc": .connectorPunctuation, "Pd": .dashPunctuation,
        "Ps": .openPunctuation, "Pe": .closePunctuation, "Pi": .initialPunctuation, "Pf": .finalPunctuation,
        "Po": .otherPunctuation, "Zs": .spaceSeparator, "Zl": .lineSeparator, "Zp": .paragraphSeparator,
        "Sm": .mathSymbol, "Sc": .currencySymbol, "Sk": .modifierSymbol, "So": .otherSymbol, "Cc": .control,
        "Cf": .format, "Co": .privateUse, "Cn": .unassigned,
    ]

    private static let blocks: [String: [ClosedRange<UInt32>]] = [
        "BasicLatin": [0x0000...0x007F], "Latin-1Supplement": [0x0080...0x00FF],
        "LatinExtended-A": [0x0100...0x017F], "LatinExtended-B": [0x0180...0x024F],
        "IPAExtensions": [0x0250...0x02AF], "SpacingModifierLetters": [0x02B0...0x02FF],
        "CombiningDiacriticalMarks": [0x0300...0x036F], "Greek": [0x0370...0x03FF],
        "GreekandCoptic": [0x0370...0x03FF], "Cyrillic": [0x0400...0x04FF], "Armenian": [0x0530...0x058F],
        "Hebrew": [0x0590...0x05FF], "Arabic": [0x0600...0x06FF], "Syriac": [0x0700...0x074F],
        "Thaana": [0x0780...0x07BF], "Devanagari": [0x0900...0x097F], "Bengali": [0x0980...0x09FF],
        "Gurmukhi": [0x0A00...0x0A7F], "Gujarati": [0x0A80...0x0AFF], "Oriya": [0x0B00...0x0B7F],
        "Tamil": [0x0B80...0x0BFF], "Telugu": [0x0C00...0x0C7F], "Kannada": [0x0C80...0x0CFF],
        "Malayalam": [0x0D00...0x0D7F], "Sinhala": [0x0D80...0x0DFF], "Thai": [0x0E00...0x0E7F],
        "Lao": [0x0E80...0x0EFF], "Tibetan": [0x0F00...0x0FFF], "Myanmar": [0x1000...0x109F],
        "Georgian": [0x10A0...0x10FF], "HangulJamo": [0x1100...0x11FF], "Ethiopic": [0x1200...0x137F],
        "Cherokee": [0x13A0...0x13FF], "UnifiedCanadianAboriginalSyllabics": [0x1400...0x167F],
        "Ogham": [0x1680...0x169F], "Runic": [0x16A0...0x16FF], "Khmer": [0x1780...0x17FF],
        "Mongolian": [0x1800...0x18AF], "LatinExtendedAdditional": [0x1E00...0x1EFF],
        "GreekExtended": [0x1F00...0x1FFF], "GeneralPunctuation": [0x2000...0x206F],
        "SuperscriptsandSubscripts": [0x2070...0x209F], "CurrencySymbols": [0x20A0...0x20CF],
        "CombiningMarksforSymbols": [0x20D0...0x20FF], "LetterlikeSymbols": [0x2100...0x214F],
        "NumberForms": [0x2150...0x218F], "Arrows": [0x2190...0x21FF], "MathematicalOperators": [0x2200...0x22FF],
        "MiscellaneousTechnical": [0x2300...0x23FF], "ControlPictures": [0x2400...0x243F],
        "OpticalCharacterRecognition": [0x2440...0x245F], "EnclosedAlphanumerics": [0x2460...0x24FF],
        "BoxDrawing": [0x2500...0x257F], "BlockElements": [0x2580...0x259F], "GeometricShapes": [0x25A0...0x25FF],
        "MiscellaneousSymbols": [0x2600...0x26FF], "Dingbats": [0x2700...0x27BF],
        "BraillePatterns": [0x2800...0x28FF], "CJKRadicalsSupplement": [0x2E80...0x2EFF],
        "KangxiRadicals": [0x2F00...0x2FDF], "IdeographicDescriptionCharacters": [0x2FF0...0x2FFF],
        "CJKSymbolsandPunctuation": [0x3000...0x303F], "Hiragana": [0x3040...0x309F],
        "Katakana": [0x30A0...0x30FF], "Bopomofo": [0x3100...0x312F], "HangulCompatibilityJamo": [0x3130...0x318F],
        "Kanbun": [0x3190...0x319F], "BopomofoExtended": [0x31A0...0x31BF],
        "EnclosedCJKLettersandMonths": [0x3200...0x32FF], "CJKCompatibility": [0x3300...0x33FF],
        "CJKUnifiedIdeographsExtensionA": [0x3400...0x4DB5], "CJKUnifiedIdeographs": [0x4E00...0x9FFF],
        "YiSyllables": [0xA000...0xA48F], "YiRadicals": [0xA490...0xA4CF], "HangulSyllables": [0xAC00...0xD7A3],
        "PrivateUse": [0xE000...0xF8FF, 0xF_0000...0xF_FFFD, 0x10_0000...0x10_FFFD],
        "CJKCompatibilityIdeographs": [0xF900...0xFAFF], "AlphabeticPresentationForms": [0xFB00...0xFB4F],
        "ArabicPresentationForms-A": [0xFB50...0xFDFF], "CombiningHalfMarks": [0xFE20...0xFE2F],
        "CJKCompatibilityForms": [0xFE30...0xFE4F], "SmallFormVariants": [0xFE50...0xFE6F],
        "ArabicPresentationForms-B": [0xFE70...0xFEFE], "Specials": [0xFEFF...0xFEFF, 0xFFF0...0xFFFD],
        "HalfwidthandFullwidthForms": [0xFF00...0xFFEF], "OldItalic": [0x1_0300...0x1_032F],
        "Gothic": [0x1_0330...0x1_034F], "Deseret": [0x1_0400...0x1_044F],
        "ByzantineMusicalSymbols": [0x1_D000...0x1_D0FF], "MusicalSymbols": [0x1_D100...0x1_D1FF],
        "MathematicalAlphanumericSymbols": [0x1_D400...0x1_D7FF],
        "CJKUnifiedIdeographsExtensionB": [0x2_0000...0x2_A6D6],
        "CJKCompatibilityIdeographsSupplement": [0x2_F800...0x2_FA1F], "Tags": [0xE_0000...0xE_007F],
    ]
}
