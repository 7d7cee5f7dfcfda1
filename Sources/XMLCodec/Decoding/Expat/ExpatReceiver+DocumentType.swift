internal import CExpat

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Reads the internal subset of a document type declaration, where one is allowed.
///
/// What has to be measured because of it is measured by handlers of its own, so that other documents don't pay for it.
extension ExpatReceiver {
    fileprivate mutating func startDocumentType() {
        unsafe handle { stack throws(XMLDecodingError) in
            guard unsafe stack.pointee.options.documentType == .internalSubset else {
                throw XMLDecodingError(.doctypeForbidden)
            }
        }
        guard failure == nil else { return }
        documentType = unsafe DocumentTypeDeclaration(start: Int64(XML_GetCurrentByteIndex(parser)))
        // What follows belongs to the same document, comments as well.
        isDeclared = true
        unsafe XML_SetEndDoctypeDeclHandler(parser, endDoctypeHandler)
        unsafe XML_SetEntityDeclHandler(parser, entityHandler)
        unsafe XML_SetAttlistDeclHandler(parser, attributeListHandler)
        unsafe XML_SetSkippedEntityHandler(parser, skippedEntityHandler)
        unsafe XML_SetStartElementHandler(parser, measuredStartElementHandler)
        unsafe XML_SetCharacterDataHandler(parser, measuredCharacterDataHandler)
    }

    /// Runs the handling of an event that has to do with the document type, unless one before it failed.
    fileprivate mutating func handleDocumentType(
        _ event: (inout DocumentTypeDeclaration, XMLLimits) throws(XMLDecodingError) -> Void
    ) {
        guard var declaration = documentType.take() else { return }
        unsafe handle { stack throws(XMLDecodingError) in
            try event(&declaration, unsafe stack.pointee.options.limits)
        }
        documentType = declaration
    }

    /// Runs the handling of a part of the declaration, whose size is limited.
    fileprivate mutating func handleDeclaration(
        _ event: (inout DocumentTypeDeclaration, XMLLimits) throws(XMLDecodingError) -> Void = { _, _ in }
    ) {
        let offset = currentOffset
        handleDocumentType { declaration, limits throws(XMLDecodingError) in
            guard offset - declaration.start < limits.documentTypeBytes else {
                throw XMLDecodingError(.limitExceeded(.documentTypeBytes))
            }
            try event(&declaration, limits)
        }
    }

    /// Counts the text of an event.
    fileprivate mutating func measure(_ count: Int) {
        let (sourceCount, offset) = unsafe (Int(XML_GetCurrentByteCount(parser)), currentOffset)
        handleDocumentType { declaration, limits throws(XMLDecodingError) in
            try declaration.count(count, writtenIn: sourceCount, at: offset, limit: limits.entityBytes)
        }
    }

    /// Counts the attributes of a start tag, and looks for references in it that expat would drop.
    fileprivate mutating func measure(_ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>) {
        var count = 0
        var index = 0
        while let name = unsafe pairs[index], let value = unsafe pairs[index + 1] {
            count += unsafe strlen(name) + strlen(value)
            index += 2
        }
        measure(count)
        let tag = unsafe currentToken
        handleDocumentType { declaration, _ throws(XMLDecodingError) in
            guard unsafe declaration.declaresEntities(of: tag) else {
                throw XMLDecodingError(.malformed(code: Int(XML_ERROR_UNDEFINED_ENTITY.rawValue)))
            }
        }
    }

    private var currentOffset: Int64 { unsafe Int64(XML_GetCurrentByteIndex(parser)) }

    /// The token of the event that is being handled, as it stands in the document.
    private var currentToken: UnsafeBufferPointer<UInt8> {
        var offset: Int32 = 0
        var count: Int32 = 0
        guard let context = unsafe XML_GetInputContext(parser, &offset, &count) else {
            return unsafe UnsafeBufferPointer(start: nil, count: 0)
        }
        let start = unsafe UnsafeRawPointer(context + Int(offset)).assumingMemoryBound(to: UInt8.self)
        return unsafe UnsafeBufferPointer(start: start, count: Int(XML_GetCurrentByteCount(parser)))
    }
}

let startDoctypeHandler: XML_StartDoctypeDeclHandler = { userData, _, _, _, _ in
    unsafe receiver(userData).pointee.startDocumentType()
}

private let endDoctypeHandler: XML_EndDoctypeDeclHandler = { userData in
    unsafe receiver(userData).pointee.handleDeclaration()
}

private let entityHandler: XML_EntityDeclHandler = { userData, name, isParameter, text, count, _, _, _, notation in
    unsafe receiver(userData).pointee.handleDeclaration { declaration, _ throws(XMLDecodingError) in
        // Parameter entities are of no use without an external subset; unparsed ones can't be referred to in text.
        guard isParameter == 0, unsafe notation == nil, let name = unsafe name else { return }
        guard let text = unsafe text else { throw XMLDecodingError(.entityForbidden) }
        let start = unsafe UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        try unsafe declaration.declare(bytes(name), UnsafeBufferPointer(start: start, count: Int(count)))
    }
}

private let attributeListHandler: XML_AttlistDeclHandler = { userData, _, _, _, value, _ in
    let count = unsafe value.map { unsafe strlen($0) } ?? 0
    unsafe receiver(userData).pointee.handleDeclaration { declaration, limits throws(XMLDecodingError) in
        try declaration.count(count, writtenIn: 0, at: -1, limit: limits.entityBytes)
    }
}

private let skippedEntityHandler: XML_SkippedEntityHandler = { userData, _, isParameter in
    guard isParameter == 0 else { return }
    unsafe receiver(userData).pointee.handle { _ throws(XMLDecodingError) in
        throw XMLDecodingError(.malformed(code: Int(XML_ERROR_UNDEFINED_ENTITY.rawValue)))
    }
}

private let measuredStartElementHandler: XML_StartElementHandler = { userData, name, attributes in
    guard let pairs = unsafe attributes else { return }
    unsafe receiver(userData).pointee.measure(pairs)
    unsafe startElementHandler(userData, name, pairs)
}

private let measuredCharacterDataHandler: XML_CharacterDataHandler = { userData, text, count in
    unsafe receiver(userData).pointee.measure(Int(count))
    unsafe characterDataHandler(userData, text, count)
}
