let soapNamespace = "http://schemas.xmlsoap.org/soap/envelope/"
let typesNamespace = "http://schemas.microsoft.com/exchange/services/2006/types"
