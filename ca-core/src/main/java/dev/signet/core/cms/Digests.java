package dev.signet.core.cms;

import dev.signet.core.asn1.Oid;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/** The hash functions that RSA-OAEP and key agreement take as a part of themselves. */
final class Digests {
    static Digest of(Oid oid) {
        return switch (oid.dotted()) {
            case "1.2.840.113549.2.5" -> new MD5Digest();
            case "1.3.14.3.2.26" -> new SHA1Digest();
            case "2.16.840.1.101.3.4.2.4" -> new SHA224Digest();
            case "2.16.840.1.101.3.4.2.1" -> new SHA256Digest();
            case "2.16.840.1.101.3.4.2.2" -> new SHA384Digest();
            case "2.16.840.1.101.3.4.2.3" -> new SHA512Digest();
            default -> throw new CmsException("the hash function " + oid + " is not known");
        };
    }

    private Digests() {}
}
