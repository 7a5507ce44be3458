/*
 * How often libcrypto verifies a chain of three certificates, with a host name and both CRLs, in a second of processor time.
 *
 *   verify ROOT INTERMEDIATE LEAF ROOT-CRL INTERMEDIATE-CRL HOST parsed|encoded SECONDS
 *
 * All files are DER. With "encoded" each round reads them anew, except the root, which stays in its store.
 */
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static unsigned char *data[5];
static long length[5];

static void load(int number, const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) exit(2);
    data[number] = malloc(1 << 20);
    length[number] = (long) fread(data[number], 1, 1 << 20, file);
    fclose(file);
}

static X509 *certificate(int number) {
    const unsigned char *at = data[number];
    return d2i_X509(NULL, &at, length[number]);
}

static X509_CRL *list(int number) {
    const unsigned char *at = data[number];
    return d2i_X509_CRL(NULL, &at, length[number]);
}

static int verify(X509_STORE *store, X509 *intermediate, X509 *leaf, X509_CRL *first, X509_CRL *second, const char *host) {
    X509_STORE_CTX *context = X509_STORE_CTX_new();
    STACK_OF(X509) *bag = sk_X509_new_null();
    STACK_OF(X509_CRL) *lists = sk_X509_CRL_new_null();
    sk_X509_push(bag, intermediate);
    sk_X509_CRL_push(lists, first);
    sk_X509_CRL_push(lists, second);
    X509_STORE_CTX_init(context, store, leaf, bag);
    X509_STORE_CTX_set0_crls(context, lists);
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
    X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_SSL_SERVER);
    X509_VERIFY_PARAM_set1_host(parameters, host, 0);
    int trusted = X509_verify_cert(context) == 1;
    if (!trusted) fprintf(stderr, "%s\n", X509_verify_cert_error_string(X509_STORE_CTX_get_error(context)));
    X509_STORE_CTX_free(context);
    sk_X509_free(bag);
    sk_X509_CRL_free(lists);
    return trusted;
}

int main(int count, char **words) {
    if (count != 9) return 2;
    for (int i = 0; i < 5; i++) load(i, words[1 + i]);
    int encoded = strcmp(words[7], "encoded") == 0;
    double seconds = atof(words[8]);
    X509_STORE *store = X509_STORE_new();
    X509 *root = certificate(0), *intermediate = certificate(1), *leaf = certificate(2);
    X509_CRL *first = list(3), *second = list(4);
    X509_STORE_add_cert(store, root);
    long done = 0;
    clock_t start = clock();
    double used = 0;
    while (used < seconds) {
        if (encoded) {
            X509_free(intermediate);
            X509_free(leaf);
            X509_CRL_free(first);
            X509_CRL_free(second);
            intermediate = certificate(1);
            leaf = certificate(2);
            first = list(3);
            second = list(4);
        }
        if (!verify(store, intermediate, leaf, first, second, words[6])) return 1;
        done++;
        used = (double) (clock() - start) / CLOCKS_PER_SEC;
    }
    printf("%f\n", (double) done / used);
    return 0;
}
