package dev.signet.core.verify;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.CertificatePolicies;
import java.util.Set;

/**
 * What is asked of certificate policies (RFC 5280 section 6.1.1 (c), (e), (f), (g)).
 *
 * @param acceptable the policies that the user accepts; {@link CertificatePolicies#ANY_POLICY} for all
 * @param explicitPolicy whether the path must be valid for one of them even if no certificate demands it
 * @param inhibitMapping whether policy mappings are not followed
 * @param inhibitAnyPolicy whether anyPolicy in a certificate stands for nothing
 */
public record PolicyInputs(
        Set<Oid> acceptable, boolean explicitPolicy, boolean inhibitMapping, boolean inhibitAnyPolicy) {
    /** Nothing is asked; policies matter only as far as certificates on the path demand it. */
    public static final PolicyInputs NONE =
            new PolicyInputs(Set.of(CertificatePolicies.ANY_POLICY), false, false, false);

    public PolicyInputs {
        acceptable = Set.copyOf(acceptable);
    }
}
