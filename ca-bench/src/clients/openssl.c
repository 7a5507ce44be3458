/*
 * What a TLS peer with OpenSSL says of each case: X509_verify_cert with what libssl sets before it.
 *
 *   cc -o openssl openssl.c -lcrypto && ./openssl CASES
 *
 * LEVEL in the environment is the security level, 2 unless set, as Debian has it.
 */
#include "cases.h"
#include <openssl/x509v3.h>
#include <openssl/x509_vfy.h>

static X509 *certificate(struct octets octets)
{
    const unsigned char *at = octets.data;
    return d2i_X509(NULL, &at, (long)octets.size);
}

static void run(const struct one_case *c, int level)
{
    X509 *leaf = certificate(c->leaf);
    if (!leaf) {
        answer(c, 0, "the leaf cannot be read");
        return;
    }
    X509_STORE *store = X509_STORE_new();
    for (int i = 0; i < c->anchors.count; i++) {
        X509 *anchor = certificate(c->anchors.items[i]);
        if (anchor) X509_STORE_add_cert(store, anchor);
        X509_free(anchor);
    }
    STACK_OF(X509) *untrusted = sk_X509_new_null();
    for (int i = 0; i < c->intermediates.count; i++) {
        X509 *intermediate = certificate(c->intermediates.items[i]);
        if (intermediate) sk_X509_push(untrusted, intermediate);
    }
    X509_STORE_CTX *context = X509_STORE_CTX_new();
    X509_STORE_CTX_init(context, store, leaf, untrusted);
    X509_STORE_CTX_set_default(context, c->client ? "ssl_client" : "ssl_server");
    X509_VERIFY_PARAM *param = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_auth_level(param, level);
    if (c->has_time) X509_VERIFY_PARAM_set_time(param, c->time);
    if (c->depth >= 0) X509_VERIFY_PARAM_set_depth(param, c->depth);
    if (!strcmp(c->kind, "DNS")) X509_VERIFY_PARAM_set1_host(param, c->name, 0);
    if (!strcmp(c->kind, "IP")) X509_VERIFY_PARAM_set1_ip_asc(param, c->name);
    if (!strcmp(c->kind, "RFC822")) X509_VERIFY_PARAM_set1_email(param, c->name, 0);
    for (int i = 0; i < c->crls.count; i++) {
        const unsigned char *at = c->crls.items[i].data;
        X509_CRL *crl = d2i_X509_CRL(NULL, &at, (long)c->crls.items[i].size);
        if (crl) X509_STORE_add_crl(store, crl);
        X509_CRL_free(crl);
    }
    if (c->crls.count) X509_VERIFY_PARAM_set_flags(param, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
    int ok = X509_verify_cert(context) == 1;
    char why[256];
    int error = X509_STORE_CTX_get_error(context);
    snprintf(why, sizeof why, "%d %s", error, X509_verify_cert_error_string(error));
    answer(c, ok, why);
    X509_STORE_CTX_free(context);
    sk_X509_pop_free(untrusted, X509_free);
    X509_STORE_free(store);
    X509_free(leaf);
}

int main(int argc, char **argv)
{
    static struct one_case c;
    FILE *in = argc == 2 ? fopen(argv[1], "r") : NULL;
    if (!in) {
        fprintf(stderr, "usage: openssl CASES\n");
        return 2;
    }
    const char *level = getenv("LEVEL");
    fprintf(stderr, "%s\n", OpenSSL_version(OPENSSL_VERSION));
    while (next_case(in, &c)) run(&c, level ? atoi(level) : 2);
    return 0;
}
