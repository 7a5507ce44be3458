package dev.signet.core.revoke;

import dev.signet.core.crl.CertificateList;
import java.math.BigInteger;
import java.time.Instant;

/**
 * A CRL that was signed, or imported from an authority whose key is held elsewhere.
 *
 * @param authority the name of the authority
 * @param number the CRL number, which only grows
 * @param thisUpdate when it was made
 * @param nextUpdate when the next one will be there at the latest
 * @param list the CRL
 */
public record CrlRecord(
        String authority, BigInteger number, Instant thisUpdate, Instant nextUpdate, CertificateList list) {}
