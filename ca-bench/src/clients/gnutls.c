/*
 * What a TLS peer with GnuTLS says of each case: gnutls_x509_trust_list_verify_crt2 with a host name and a purpose, as
 * gnutls_certificate_verify_peers calls it.
 *
 *   cc -o gnutls gnutls.c -lgnutls && ./gnutls CASES
 *
 * PROFILE in the environment is the verification profile, low unless set, as the priorities NORMAL have it.
 */
#include "cases.h"
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <time.h>

/* DEFAULT_MAX_VERIFY_DEPTH, beyond which gnutls_certificate_verify_peers refuses a chain. */
#define LONGEST_CHAIN 16

static const struct one_case *current;

static time_t case_time(time_t *out)
{
    time_t now;
    if (current->has_time) {
        now = (time_t)current->time;
    } else {
        struct timespec real;
        clock_gettime(CLOCK_REALTIME, &real);
        now = real.tv_sec;
    }
    if (out) *out = now;
    return now;
}

static gnutls_x509_crt_t certificate(struct octets octets)
{
    gnutls_x509_crt_t crt;
    gnutls_datum_t datum = {octets.data, (unsigned int)octets.size};
    gnutls_x509_crt_init(&crt);
    if (gnutls_x509_crt_import(crt, &datum, GNUTLS_X509_FMT_DER) < 0) {
        gnutls_x509_crt_deinit(crt);
        return NULL;
    }
    return crt;
}

static void run(const struct one_case *c, unsigned int flags)
{
    gnutls_x509_crt_t chain[MAX_CERTIFICATES + 1];
    unsigned int length = 0;
    if (!(chain[length++] = certificate(c->leaf))) {
        answer(c, 0, "the leaf cannot be read");
        return;
    }
    for (int i = 0; i < c->intermediates.count; i++) {
        gnutls_x509_crt_t crt = certificate(c->intermediates.items[i]);
        if (crt) chain[length++] = crt;
    }
    gnutls_x509_trust_list_t trusted;
    gnutls_x509_trust_list_init(&trusted, 0);
    for (int i = 0; i < c->anchors.count; i++) {
        gnutls_x509_crt_t crt = certificate(c->anchors.items[i]);
        if (crt) gnutls_x509_trust_list_add_cas(trusted, &crt, 1, 0);
    }
    for (int i = 0; i < c->crls.count; i++) {
        gnutls_x509_crl_t crl;
        gnutls_datum_t datum = {c->crls.items[i].data, (unsigned int)c->crls.items[i].size};
        gnutls_x509_crl_init(&crl);
        if (gnutls_x509_crl_import(crl, &datum, GNUTLS_X509_FMT_DER) >= 0)
            gnutls_x509_trust_list_add_crls(trusted, &crl, 1, GNUTLS_TL_VERIFY_CRL, 0);
        else
            gnutls_x509_crl_deinit(crl);
    }
    if (length > LONGEST_CHAIN) {
        answer(c, 0, "The certificate chain is too long.");
    } else {
        gnutls_typed_vdata_st data[2];
        unsigned int elements = 1, status = 0;
        memset(data, 0, sizeof data);
        data[0].type = GNUTLS_DT_KEY_PURPOSE_OID;
        data[0].data = (void *)(c->client ? GNUTLS_KP_TLS_WWW_CLIENT : GNUTLS_KP_TLS_WWW_SERVER);
        if (*c->name) {
            data[1].type = strcmp(c->kind, "RFC822") ? GNUTLS_DT_DNS_HOSTNAME : GNUTLS_DT_RFC822NAME;
            data[1].data = (void *)c->name;
            elements = 2;
        }
        int failed = gnutls_x509_trust_list_verify_crt2(trusted, chain, length, data, elements, flags, &status, NULL);
        gnutls_datum_t text = {NULL, 0};
        if (failed < 0) {
            answer(c, 0, gnutls_strerror(failed));
        } else {
            gnutls_certificate_verification_status_print(status, GNUTLS_CRT_X509, &text, 0);
            answer(c, status == 0, (char *)text.data);
            gnutls_free(text.data);
        }
    }
    gnutls_x509_trust_list_deinit(trusted, 1);
    for (unsigned int i = 0; i < length; i++) gnutls_x509_crt_deinit(chain[i]);
}

int main(int argc, char **argv)
{
    static struct one_case c;
    FILE *in = argc == 2 ? fopen(argv[1], "r") : NULL;
    if (!in) {
        fprintf(stderr, "usage: gnutls CASES\n");
        return 2;
    }
    const char *profile = getenv("PROFILE");
    current = &c;
    gnutls_global_set_time_function(case_time);
    fprintf(stderr, "GnuTLS %s\n", gnutls_check_version(NULL));
    unsigned int flags =
        GNUTLS_PROFILE_TO_VFLAGS(gnutls_certificate_verification_profile_get_id(profile ? profile : "low"));
    while (next_case(in, &c)) run(&c, flags);
    return 0;
}
