package dev.signet.core.profile;

import dev.signet.core.asn1.Oid;
import java.util.List;
import java.util.Set;

/**
 * The extensions of certificates of a profile that have nothing to do with names and usages.
 *
 * @param policies the certificate policies (RFC 5280 section 4.2.1.4)
 * @param mustStaple whether TLS servers must send an OCSP response along (RFC 7633)
 * @param ocspNoCheck whether the certificate is of an OCSP responder that need not be checked itself (RFC 6960 section 4.2.2.2.1)
 * @param authorityUrls whether the authority writes in where its CRL, its OCSP responder and its certificate are
 * @param copied extensions that are taken over from a certification request as they are
 * @param otherRequested what becomes of other extensions that a request asks for; {@code DROP} or {@code REFUSE}
 */
public record ExtensionRules(
        List<Oid> policies,
        boolean mustStaple,
        boolean ocspNoCheck,
        boolean authorityUrls,
        Set<Oid> copied,
        FromRequest otherRequested) {
    public ExtensionRules {
        policies = List.copyOf(policies);
        copied = Set.copyOf(copied);
    }
}
