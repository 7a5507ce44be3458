package dev.signet.core.verify;

import dev.signet.core.asn1.Oid;
import java.util.Optional;
import java.util.Set;

/**
 * How rules are read that not all verifiers read alike.
 *
 * @param hostNames how host names are looked for in the leaf
 * @param constraints how names are compared with name constraints
 * @param purposes how extended key usages and key usages are read
 * @param building how paths are looked for
 * @param processedExtensions the extensions that may be critical
 * @param longestValidity for how long a server's certificate may be valid
 */
public record Interpretation(
        HostNameReading hostNames,
        ConstraintReading constraints,
        PurposeReading purposes,
        PathBuilding building,
        Set<Oid> processedExtensions,
        Optional<LongestValidity> longestValidity) {
    /** As RFC 5280 and RFC 9525 have it. */
    public static final Interpretation STANDARD = new Interpretation(
            HostNameReading.STANDARD,
            ConstraintReading.STANDARD,
            PurposeReading.STANDARD,
            PathBuilding.STANDARD,
            CriticalExtensionsCheck.PROCESSED,
            Optional.empty());

    public Interpretation {
        processedExtensions = Set.copyOf(processedExtensions);
    }
}
