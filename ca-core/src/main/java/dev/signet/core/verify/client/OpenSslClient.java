package dev.signet.core.verify.client;

import dev.signet.core.verify.Procedure;
import dev.signet.core.verify.RuleBook;
import java.util.List;
import java.util.Map;

/** A TLS peer on OpenSSL: libcrypto's procedure, at the security level that libssl sets. */
final class OpenSslClient {
    private static final RuleBook RULES = new RuleBook(
            "openssl",
            "a TLS peer with OpenSSL at security level 2, as Debian, Ubuntu and OpenSSL since 3.2 have it",
            RuleBook.OPENSSL.scope(),
            RuleBook.OPENSSL.trustedLeaf(),
            RuleBook.OPENSSL.algorithms(),
            RuleBook.OPENSSL.revocation(),
            RuleBook.OPENSSL.interpretation(),
            Procedure.OPENSSL_TLS);

    static final Client CLIENT = new Client(
            "openssl",
            "OpenSSL",
            "3.0",
            List.of(
                    "openssl-verification-options(1ossl)",
                    "SSL_CTX_set_security_level(3ossl)",
                    "X509_check_host(3ossl)",
                    "crypto/x509/x509_vfy.c of OpenSSL 3.0"),
            RULES,
            RULES,
            Map.of(),
            "X509_verify_cert");

    private OpenSslClient() {}
}
