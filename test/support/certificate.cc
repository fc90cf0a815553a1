#include "support/certificate.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include "base/bytes.h"
#include "base/digest.h"
#include "base/expect.h"
#include "platform/host/files.h"

namespace accord::test {
namespace {

template <class Write>
std::string pem(Write write) {
    BIO* out = BIO_new(BIO_s_mem());
    expect(write(out) == 1);
    char* text = nullptr;
    const auto size = BIO_get_mem_data(out, &text);
    std::string written(text, static_cast<std::size_t>(size));
    BIO_free(out);
    return written;
}

}  // namespace

Certificate make_certificate(const std::string& folder, const std::string& name) {
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* made = X509_new();
    X509_set_version(made, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
    X509_gmtime_adj(X509_getm_notBefore(made), 0);
    X509_gmtime_adj(X509_getm_notAfter(made), 3600);
    X509_set_pubkey(made, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
    X509_set_issuer_name(made, X509_get_subject_name(made));
    X509_EXTENSION* names =
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1");
    X509_add_ext(made, names, -1);
    X509_EXTENSION_free(names);
    expect(X509_sign(made, key, EVP_sha256()) > 0);

    Certificate out{folder + "/" + name + ".crt", folder + "/" + name + ".key", {}};
    const auto certificate = pem([&](BIO* to) { return PEM_write_bio_X509(to, made); });
    const auto secret = pem([&](BIO* to) {
        return PEM_write_bio_PrivateKey(to, key, nullptr, nullptr, 0, nullptr, nullptr);
    });
    expect(host::make_file(out.certificate, certificate, 0644).has_value());
    expect(host::make_file(out.key, secret, 0600).has_value());
    Byte* der = nullptr;
    const int size = i2d_X509(made, &der);
    out.thumbprint = base64url(digest(ByteView(der, static_cast<std::size_t>(size))).view());
    OPENSSL_free(der);
    X509_free(made);
    EVP_PKEY_free(key);
    return out;
}

}  // namespace accord::test
