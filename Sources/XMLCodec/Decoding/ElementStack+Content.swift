extension ElementStack {
    /// Text, in any pieces; line ends and entities are replaced already.
    ///
    /// - Parameters:
    ///   - piece: The piece.
    ///   - isLasting: Whether it stays where it is until ``keepText()``; otherwise it is borrowed for the call.
    /// - Throws: The first fault; no event may follow it.
    @inline(__always)
    mutating func characters(
        _ piece: UnsafeBufferPointer<UInt8>,
        isLasting: Bool
    ) throws(XMLDecodingError) {
        if mode == .text {
            try unsafe text.append(piece, isLasting: isLasting)
        } else {
            try unsafe charactersOutsideText(piece, isLasting: isLasting)
        }
    }

    /// The driver's bytes are about to change: what is still needed of them is copied.
    mutating func keepText() throws(XMLDecodingError) { try text.keep() }

    private mutating func charactersOutsideText(
        _ piece: UnsafeBufferPointer<UInt8>,
        isLasting: Bool
    ) throws(XMLDecodingError) {
        switch mode {
        case .text, .mixed: try unsafe text.append(piece, isLasting: isLasting)
        case .binary: try unsafe stream?.write(piece)
        case .elements: try unsafe charactersBetweenElements(piece, isLasting: isLasting)
        case .captured: try unsafe capture?.characters(piece)
        case .null: try unsafe requireWhiteSpace(piece, or: .unexpectedNil)
        case .skipped: break
        }
    }

    /// Text between elements: white space, or the start of a run in mixed content.
    @inline(__always)
    private mutating func charactersBetweenElements(
        _ piece: UnsafeBufferPointer<UInt8>,
        isLasting: Bool
    ) throws(XMLDecodingError) {
        guard unsafe innermost.pointee.plan.pointee.textRunField >= 0 else {
            return try unsafe requireWhiteSpace(piece, or: .unexpectedText)
        }
        guard !piece.isEmpty else { return }
        mode = .mixed
        text.removeAll()
        try unsafe text.append(piece, isLasting: isLasting)
    }

    /// A run of text in mixed content is complete: it goes to the field of its element.
    mutating func endTextRun() throws(XMLDecodingError) {
        let element = unsafe innermost
        let field = unsafe element.pointee.plan.pointee.textRunField
        let plan = unsafe element.pointee.fields + field
        let counter = unsafe counters + (element.pointee.counters + Int(plan.pointee.slot))
        guard unsafe counter.pointee < UInt32(clamping: options.limits.listCount) || plan.pointee.isEmptied else {
            throw XMLDecodingError(.limitExceeded(.listCount))
        }
        unsafe counter.pointee &+= 1
        unsafe decoder.text = unsafe text.bytes
        try charge(text.count)
        try unsafe element.pointee.plan.pointee.decodeField(element.pointee.value, field, &decoder)
    }

    private mutating func requireWhiteSpace(
        _ piece: UnsafeBufferPointer<UInt8>,
        or reason: XMLDecodingError.Reason
    ) throws(XMLDecodingError) {
        guard let fault = unsafe piece.firstIndex(where: { !$0.isXMLWhiteSpace }) else { return }
        whiteSpaceCount = fault
        throw XMLDecodingError(reason)
    }

    /// How many bytes of the piece at hand precede the fault, all of them ASCII.
    var faultOffset: Int {
        mutating get { Int(stream?.decodedCount ?? Int64(whiteSpaceCount)) }
    }

    /// The innermost open element ends.
    ///
    /// - Parameter name: Its name as it is written; asked for only where events are captured.
    /// - Throws: The first fault; no event may follow it.
    @inline(__always)
    mutating func endElement(_ name: () -> UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {
        switch mode {
        case .text:
            unsafe decoder.text = unsafe text.bytes
            try charge(text.count)
            try endText()
        case .binary:
            let content = try stream?.finish() ?? XMLBinary()
            if handoff != nil { return }
            try endStream(content)
        case .elements, .null:
            try closeInnermost()
        case .mixed:
            try endTextRun()
            try closeInnermost()
        case .skipped:
            outsideDepth -= 1
            if outsideDepth == 0 { mode = modeAfterSkipped }
        case .captured:
            try unsafe endCaptured(name())
        }
        closeScope()
    }

    /// Whether an element's text, of which there is nothing yet, may be handed over together with its end.
    @inline(__always)
    func takesWholeText(_ count: Int) -> Bool { mode == .text && text.takesWhole(count) }

    /// The innermost open element ends with its text, which is all there is in it.
    ///
    /// - Parameter piece: The text; ``takesWholeText(_:)`` has to be true.
    /// - Throws: The first fault; no event may follow it.
    @inline(__always)
    mutating func endElement(withText piece: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {
        unsafe decoder.text = unsafe piece
        try charge(piece.count)
        try endText()
        closeScope()
    }

    /// Takes what a sink has made of the streamed content that ended.
    ///
    /// - Throws: The first fault; no event may follow it.
    mutating func completeStream(with content: XMLBinary) throws(XMLDecodingError) {
        try endStream(content)
        closeScope()
    }

    private mutating func endStream(_ content: XMLBinary) throws(XMLDecodingError) {
        stream = nil
        try charge(content.bytes?.count ?? 0)
        decoder.binary = content
        unsafe decoder.text = UnsafeBufferPointer(start: nil, count: 0)
        try endText()
    }

    @inline(__always)
    private mutating func closeScope() {
        unsafe scope.pointee.close(depth: depth)
        depth -= 1
    }

    /// The text of an element is complete: its value goes to the field of its parent, or to the text field of its own.
    private mutating func endText() throws(XMLDecodingError) {
        if leafField >= 0 {
            if decoder.isNil, unsafe !decoder.text.allSatisfy(\.isXMLWhiteSpace) {
                throw XMLDecodingError(.unexpectedNil)
            }
            if validation.isStrict { try checkText(of: leafField) }
            try unsafe innermost.pointee.plan.pointee.decodeField(innermost.pointee.value, leafField, &decoder)
            if decoder.unrecognizedType != nil { try noteUnrecognized() }
            decoder.isNil = false
            leafField = -1
            mode = .elements
        } else {
            let plan = unsafe innermost.pointee.plan
            let slot = unsafe Int(plan.pointee.fields[plan.pointee.textField].slot)
            unsafe counters[innermost.pointee.counters + slot] += 1
            if validation.isStrict { try checkContentText() }
            try unsafe plan.pointee.decodeField(innermost.pointee.value, plan.pointee.textField, &decoder)
            if decoder.unrecognizedType != nil { try noteUnrecognized() }
            try closeInnermost()
        }
    }

    /// The innermost element with fields is complete: checks it and hands its value to its parent.
    private mutating func closeInnermost() throws(XMLDecodingError) {
        if unsafe innermost.pointee.isNil { try checkRequiredAttributes() } else { try checkRequired() }
        if validation.isStrict { try checkCompleteness() }
        let element = pop()
        mode = .elements
        let parent = unsafe innermost
        unsafe decoder.value = element.value
        decoder.valueType = unsafe element.plan.pointee.type
        decoder.alternative = element.alternative
        decoder.isNil = element.isNil
        decoder.chargedBefore = element.charged
        do {
            try unsafe parent.pointee.plan.pointee.decodeField(parent.pointee.value, element.field, &decoder)
        } catch {
            if unsafe decoder.value == nil {
                unsafe element.plan.pointee.recycle(element.value)
            } else {
                unsafe element.plan.pointee.discard(element.value)
                unsafe decoder.value = nil
            }
            throw error
        }
        decoder.isNil = false
        if unsafe decoder.value == nil {
            unsafe element.plan.pointee.recycle(element.value)
        } else {
            unsafe element.plan.pointee.discard(element.value)
            unsafe decoder.value = nil
        }
    }

    private mutating func checkRequired() throws(XMLDecodingError) {
        let element = unsafe innermost
        guard let slot = unsafe element.pointee.plan.pointee.firstMissing(counters + element.pointee.counters) else {
            return
        }
        if validation.isStrict { throw XMLDecodingError(unsafe element.pointee.plan.pointee.table.missing(slot)) }
        try supplyMissing()
    }

    private mutating func endCaptured(_ name: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {
        outsideDepth -= 1
        try unsafe capture?.endElement(name)
        guard outsideDepth == 0 else { return }
        if let fragment = capture as? FragmentCapture {
            let kept = try fragment.finish()
            try charge(kept.bytes.count)
            decoder.fragment = kept
            try unsafe innermost.pointee.plan.pointee.decodeField(innermost.pointee.value, leafField, &decoder)
        }
        capture = nil
        leafField = -1
        mode = .elements
    }
}
