// Whoever imports the types decodes and encodes them, so that one import does.
@_exported public import XMLCodec
