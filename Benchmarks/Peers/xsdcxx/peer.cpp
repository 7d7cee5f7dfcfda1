// CodeSynthesis XSD, C++/Tree: what it makes of Schemas/, on the DOM of Xerces-C++.

#include "messages.hxx"
#include "peer.hpp"

#include <xercesc/dom/DOM.hpp>
#include <xercesc/framework/MemBufInputSource.hpp>
#include <xercesc/util/PlatformUtils.hpp>
#include <xsd/cxx/tree/error-handler.hxx>
#include <xsd/cxx/xml/dom/parsing-source.hxx>
#include <xsd/cxx/xml/dom/serialization-source.hxx>
#include <xsd/cxx/xml/string.hxx>

namespace {

namespace dom = xsd::cxx::xml::dom;
using xsd::cxx::xml::string;

const char *const soap_namespace = "http://schemas.xmlsoap.org/soap/envelope/";

std::vector<long long> describe(const messages::FindItemResponseType &response) {
    long long count = 0, size = 0;
    for (const auto &answer : response.ResponseMessages().FindItemResponseMessage()) {
        for (const auto &message : answer.RootFolder()->Items()->Message()) {
            count += 1;
            size += *message.Size();
        }
    }
    return {count, size};
}

std::vector<long long> describe(const types::ItemIdType &id) {
    return {(long long)id.Id().size(), (long long)id.ChangeKey()->size()};
}

std::vector<long long> describe(const messages::SendItemType &request) {
    return describe(request.ItemIds().ItemId()[0]);
}

std::vector<long long> describe(const messages::CreateAttachmentType &request) {
    auto numbers = describe(request.ParentItemId());
    numbers.push_back((long long)request.Attachments().FileAttachment()[0].Content()->size());
    return numbers;
}

// The first element below another one that has a name, or any name.
xercesc::DOMElement *child(xercesc::DOMElement *parent, const char *name) {
    for (auto element = parent->getFirstElementChild(); element; element = element->getNextElementSibling()) {
        if (!name || xercesc::XMLString::equals(element->getLocalName(), string(name).c_str())) return element;
    }
    throw std::runtime_error("an element is missing");
}

template <typename Value> class Exchange : public peer::Workload {
public:
    Exchange(const char *tag, const std::string &path) : tag(tag), input(peer::read_file(path)) {}

protected:
    void decode() {
        xercesc::MemBufInputSource source(
            reinterpret_cast<const XMLByte *>(input.data()), input.size(), "document", false);
        dom::unique_ptr<xercesc::DOMDocument> document(
            dom::parse<char>(source, handler, ::xsd::cxx::tree::properties<char>(), xml_schema::flags::dont_validate));
        if (!document.get()) throw std::runtime_error("the document isn't well-formed");
        auto content = child(child(document->getDocumentElement(), "Body"), nullptr);
        value.reset(new Value(*content));
    }

    void encode() {
        auto implementation = xercesc::DOMImplementationRegistry::getDOMImplementation(string("LS").c_str());
        dom::unique_ptr<xercesc::DOMDocument> document(
            implementation->createDocument(string(soap_namespace).c_str(), string("s:Envelope").c_str(), nullptr));
        auto envelope = document->getDocumentElement();
        auto body = document->createElementNS(string(soap_namespace).c_str(), string("s:Body").c_str());
        auto content = document->createElementNS(
            string("http://schemas.microsoft.com/exchange/services/2006/messages").c_str(), string(tag).c_str());
        envelope->appendChild(body);
        body->appendChild(content);
        *content << *value;
        std::ostringstream text;
        dom::ostream_format_target target(text);
        dom::serialize<char>(target, *document, "UTF-8", handler, xml_schema::flags::dont_pretty_print);
        output = text.str();
    }

    const char *tag;
    std::string input;
    std::string output;
    std::unique_ptr<Value> value;

private:
    xsd::cxx::tree::error_handler<char> handler;
};

template <typename Value> struct Decoding : Exchange<Value> {
    using Exchange<Value>::Exchange;
    void reset() override { this->value.reset(); }
    void run() override { this->decode(); }
    size_t size() const override { return this->input.size(); }
    std::vector<long long> check() override { return describe(*this->value); }
};

template <typename Value> struct Encoding : Exchange<Value> {
    Encoding(const char *tag, const std::string &path) : Exchange<Value>(tag, path) { this->decode(); }
    void reset() override {}
    void run() override { this->encode(); }
    size_t size() const override { return this->output.size(); }
    std::vector<long long> check() override { return peer::tally(this->output); }
};

template <typename Value>
std::unique_ptr<peer::Workload> make(bool decodes, const char *tag, const std::string &path) {
    if (decodes) return std::unique_ptr<peer::Workload>(new Decoding<Value>(tag, path));
    return std::unique_ptr<peer::Workload>(new Encoding<Value>(tag, path));
}

}  // namespace

int main(int argc, char **argv) {
    xercesc::XMLPlatformUtils::Initialize();
    return peer::main(argc, argv, [](const std::string &name, const std::string &path) {
        bool decodes = name.find("decode") != std::string::npos;
        if (name.find("W1") == 0) return make<messages::FindItemResponseType>(decodes, "m:FindItemResponse", path);
        if (name.find("W3 SendItem") == 0) return make<messages::SendItemType>(decodes, "m:SendItem", path);
        if (name.find("W3") == 0) return make<messages::CreateAttachmentType>(decodes, "m:CreateAttachment", path);
        throw std::runtime_error("xsdcxx doesn't do " + name);
    });
}
