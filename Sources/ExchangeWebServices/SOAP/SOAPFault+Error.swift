nonisolated extension SOAPFault: Error {}
