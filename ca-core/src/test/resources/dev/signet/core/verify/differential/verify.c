/*
 * Verifies a stream of cases with libcrypto: reads them from standard input, and writes for each a line with 1 or 0, the
 * error number, its depth and its text.
 *
 * A case is: one octet of switches, the time in 8 octets, the host, the number of policies in 2 octets and the policies,
 * the number of anchors in 2 octets and the anchors, the same for the bag, and the leaf. Host, policies and certificates
 * have their length in 4 octets before them. All numbers are big-endian.
 */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <openssl/x509_vfy.h>
#include <stdio.h>
#include <stdlib.h>

enum { EXPLICIT_POLICY = 1, INHIBIT_MAPPING = 2, INHIBIT_ANY = 4, DEFAULTS = 8 };

static unsigned long long number(int octets) {
    unsigned long long value = 0;
    while (octets-- > 0) {
        int octet = getchar();
        if (octet == EOF) exit(0);
        value = value << 8 | (unsigned) octet;
    }
    return value;
}

static unsigned char *bytes(long *length) {
    *length = (long) number(4);
    unsigned char *value = calloc(1, (size_t) *length + 1);
    if (!value || fread(value, 1, (size_t) *length, stdin) != (size_t) *length) exit(1);
    return value;
}

static X509 *certificate(void) {
    long length;
    unsigned char *der = bytes(&length);
    const unsigned char *end = der;
    X509 *x = d2i_X509(NULL, &end, length);
    if (x && end != der + length) {
        X509_free(x);
        x = NULL;
    }
    free(der);
    ERR_clear_error();
    return x;
}

int main(void) {
    for (;;) {
        int switches = (int) number(1);
        time_t at = (time_t) number(8);
        long hostLength;
        char *host = (char *) bytes(&hostLength);
        X509_STORE *store = X509_STORE_new();
        X509_STORE_CTX *context = X509_STORE_CTX_new();
        X509_VERIFY_PARAM *parameters = X509_VERIFY_PARAM_new();
        STACK_OF(X509) *bag = sk_X509_new_null();
        unsigned long flags = X509_V_FLAG_TRUSTED_FIRST;
        if (!(switches & DEFAULTS)) flags |= X509_V_FLAG_POLICY_CHECK | X509_V_FLAG_PARTIAL_CHAIN;
        if (switches & EXPLICIT_POLICY) flags |= X509_V_FLAG_EXPLICIT_POLICY;
        if (switches & INHIBIT_MAPPING) flags |= X509_V_FLAG_INHIBIT_MAP;
        if (switches & INHIBIT_ANY) flags |= X509_V_FLAG_INHIBIT_ANY;
        X509_VERIFY_PARAM_set_flags(parameters, flags);
        X509_VERIFY_PARAM_set_time(parameters, at);
        X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_SSL_SERVER);
        X509_VERIFY_PARAM_set_depth(parameters, 100);
        if (hostLength > 0 && !X509_VERIFY_PARAM_set1_ip_asc(parameters, host))
            X509_VERIFY_PARAM_set1_host(parameters, host, (size_t) hostLength);
        for (int n = (int) number(2); n > 0; n--) {
            long length;
            char *policy = (char *) bytes(&length);
            if (!(switches & DEFAULTS)) X509_VERIFY_PARAM_add0_policy(parameters, OBJ_txt2obj(policy, 1));
            free(policy);
        }
        for (int n = (int) number(2); n > 0; n--) {
            X509 *x = certificate();
            if (x) X509_STORE_add_cert(store, x);
            X509_free(x);
        }
        for (int n = (int) number(2); n > 0; n--) {
            X509 *x = certificate();
            if (x) sk_X509_push(bag, x);
        }
        X509 *leaf = certificate();
        if (!leaf) {
            printf("0 -1 0 unreadable\n");
            X509_VERIFY_PARAM_free(parameters);
        } else {
            X509_STORE_CTX_init(context, store, leaf, bag);
            X509_STORE_CTX_set0_param(context, parameters);
            int trusted = X509_verify_cert(context) == 1;
            int error = X509_STORE_CTX_get_error(context);
            printf("%d %d %d %s\n", trusted, error, X509_STORE_CTX_get_error_depth(context),
                   X509_verify_cert_error_string(error));
        }
        fflush(stdout);
        ERR_clear_error();
        X509_STORE_CTX_free(context);
        X509_STORE_free(store);
        sk_X509_pop_free(bag, X509_free);
        X509_free(leaf);
        free(host);
    }
}
