package dev.signet.core.revoke;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.issue.SampleRecord;
import dev.signet.core.name.DistinguishedName;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** CRLs for tests of ledgers: well formed, with a signature that is none. */
public final class SampleCrl {
    public static CrlRecord crl(String authority, long number, int entries) {
        Instant thisUpdate = SampleRecord.NOON.plusSeconds(number);
        Instant nextUpdate = thisUpdate.plus(Duration.ofDays(1));
        byte[] algorithm = Der.sequence(Der.oid(Oid.of("1.2.840.10045.4.3.2")));
        List<byte[]> revoked = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            revoked.add(Der.sequence(Der.integer(i + 1L), Der.time(thisUpdate)));
        }
        byte[] tbs = Der.sequence(
                Der.integer(1),
                algorithm,
                DistinguishedName.parse("CN=Test " + authority).encoded(),
                Der.time(thisUpdate),
                Der.time(nextUpdate),
                entries == 0 ? new byte[0] : Der.sequence(revoked));
        CertificateList list = CertificateList.parse(Der.sequence(tbs, algorithm, Der.bitString(new byte[] {1, 2, 3})));
        return new CrlRecord(authority, BigInteger.valueOf(number), thisUpdate, nextUpdate, list);
    }

    private SampleCrl() {}
}
