// gSOAP: what soapcpp2 makes of Schemas/, as a client uses it without its transport.

#include "ewsH.h"

#include "m.nsmap"
#include "peer.hpp"

namespace {

// Content comes and goes through callbacks, as it does from sockets.
struct Channel {
    std::string input;
    size_t position = 0;
    std::string output;
};

size_t receive(struct soap *soap, char *buffer, size_t size) {
    Channel *channel = static_cast<Channel *>(soap->user);
    size_t count = std::min(size, channel->input.size() - channel->position);
    memcpy(buffer, channel->input.data() + channel->position, count);
    channel->position += count;
    return count;
}

int transmit(struct soap *soap, const char *bytes, size_t size) {
    static_cast<Channel *>(soap->user)->output.append(bytes, size);
    return SOAP_OK;
}

std::vector<long long> describe(const m__FindItemResponseType &response) {
    long long count = 0, size = 0;
    for (const auto &answer : response.ResponseMessages->__union_ArrayOfResponseMessagesType) {
        auto folder = answer.union_ArrayOfResponseMessagesType.FindItemResponseMessage->RootFolder;
        for (const auto &item : folder->union_FindItemParentType.Items->__union_ArrayOfRealItemsType) {
            count += 1;
            size += *item.union_ArrayOfRealItemsType.Message->Size;
        }
    }
    return {count, size};
}

std::vector<long long> describe(const t__ItemIdType &id) {
    return {(long long)id.Id.size(), (long long)id.ChangeKey->size()};
}

std::vector<long long> describe(const m__SendItemType &request) {
    return describe(*request.ItemIds->__union_NonEmptyArrayOfBaseItemIdsType[0].union_NonEmptyArrayOfBaseItemIdsType.ItemId);
}

std::vector<long long> describe(const m__CreateAttachmentType &request) {
    const auto &attachment = request.Attachments->__union_NonEmptyArrayOfAttachmentsType[0];
    auto numbers = describe(*request.ParentItemId);
    numbers.push_back(attachment.union_NonEmptyArrayOfAttachmentsType.FileAttachment->Content->__size);
    return numbers;
}

template <typename Value> class Exchange : public peer::Workload {
public:
    Exchange(const char *tag, const std::string &path) : tag(tag), soap(soap_new1(SOAP_XML_TREE | SOAP_C_UTFSTRING)) {
        channel.input = peer::read_file(path);
        soap->user = &channel;
        soap->frecv = receive;
        soap->fsend = transmit;
    }

    ~Exchange() {
        reset();
        soap_free(soap);
    }

    void reset() override {
        value = nullptr;
        soap_destroy(soap);
        soap_end(soap);
    }

protected:
    void decode() {
        channel.position = 0;
        value = soap_new_instance();
        if (soap_begin_recv(soap) || soap_envelope_begin_in(soap) || soap_recv_header(soap) ||
            soap_body_begin_in(soap) || !value->soap_in(soap, tag, NULL) || soap_body_end_in(soap) ||
            soap_envelope_end_in(soap) || soap_end_recv(soap)) {
            fail();
        }
    }

    void encode() {
        channel.output.clear();
        if (soap_begin_send(soap) || soap_envelope_begin_out(soap) || soap_body_begin_out(soap) ||
            value->soap_put(soap, tag, NULL) || soap_body_end_out(soap) || soap_envelope_end_out(soap) ||
            soap_end_send(soap)) {
            fail();
        }
    }

    const char *tag;
    Channel channel;
    struct soap *soap;
    Value *value = nullptr;

private:
    Value *soap_new_instance();

    [[noreturn]] void fail() {
        std::ostringstream text;
        soap_stream_fault(soap, text);
        std::string line = text.str();
        std::replace(line.begin(), line.end(), '\n', ' ');
        throw std::runtime_error(line);
    }
};

template <> m__FindItemResponseType *Exchange<m__FindItemResponseType>::soap_new_instance() {
    return soap_new_m__FindItemResponseType(soap);
}
template <> m__SendItemType *Exchange<m__SendItemType>::soap_new_instance() {
    return soap_new_m__SendItemType(soap);
}
template <> m__CreateAttachmentType *Exchange<m__CreateAttachmentType>::soap_new_instance() {
    return soap_new_m__CreateAttachmentType(soap);
}

template <typename Value> struct Decoding : Exchange<Value> {
    using Exchange<Value>::Exchange;
    void run() override { this->decode(); }
    size_t size() const override { return this->channel.input.size(); }
    std::vector<long long> check() override { return describe(*this->value); }
};

template <typename Value> struct Encoding : Exchange<Value> {
    Encoding(const char *tag, const std::string &path) : Exchange<Value>(tag, path) { this->decode(); }
    void reset() override {}
    void run() override { this->encode(); }
    size_t size() const override { return this->channel.output.size(); }
    std::vector<long long> check() override { return peer::tally(this->channel.output); }
};

template <typename Value>
std::unique_ptr<peer::Workload> make(bool decodes, const char *tag, const std::string &path) {
    if (decodes) return std::unique_ptr<peer::Workload>(new Decoding<Value>(tag, path));
    return std::unique_ptr<peer::Workload>(new Encoding<Value>(tag, path));
}

}  // namespace

int main(int argc, char **argv) {
    return peer::main(argc, argv, [](const std::string &name, const std::string &path) {
        bool decodes = name.find("decode") != std::string::npos;
        if (name.find("W1") == 0) {
            return make<m__FindItemResponseType>(decodes, "m:FindItemResponse", path);
        }
        if (name.find("W3 SendItem") == 0) return make<m__SendItemType>(decodes, "m:SendItem", path);
        if (name.find("W3") == 0) {
            return make<m__CreateAttachmentType>(decodes, "m:CreateAttachment", path);
        }
        throw std::runtime_error("gSOAP doesn't do " + name);
    });
}
