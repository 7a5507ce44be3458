package dev.signet.core.verify;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.KeyUsage;
import java.util.Set;

/**
 * How extended key usages and key usages are read.
 *
 * @param anyForCas whether anyExtendedKeyUsage lets a CA issue for every purpose
 * @param gatedCryptography whether the usages of Netscape's and Microsoft's gated cryptography stand for TLS servers in CAs
 * @param server the key usages of which a TLS server needs one; any will do if there are none
 * @param noneIfEmpty the extensions that count as absent where they list nothing
 * @param oldRoots whether an anchor without basic constraints is a CA
 */
public record PurposeReading(
        boolean anyForCas, boolean gatedCryptography, Set<KeyUsage> server, Set<Oid> noneIfEmpty, boolean oldRoots) {
    /** RFC 5280 sections 4.2.1.3 and 4.2.1.12. */
    public static final PurposeReading STANDARD =
            new PurposeReading(true, false, Purpose.SERVER_AUTH.keyUsages(), Set.of(), false);

    public PurposeReading {
        server = Set.copyOf(server);
        noneIfEmpty = Set.copyOf(noneIfEmpty);
    }
}
