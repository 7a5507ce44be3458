package dev.signet.core.verify.openssl;

import dev.signet.core.text.CanonicalName;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.Decoded;
import java.util.Arrays;
import java.util.List;

/** RFC 3820 section 3.4: the subject of a proxy certificate is its issuer and one common name more. */
final class ProxyName {
    private static final String COMMON_NAME = "2.5.4.3";

    static boolean isBelowIssuer(CertificateDocument certificate) {
        Decoded subject = certificate.subject();
        int size = ExaminedCertificate.attributes(subject);
        if (size < 2 || size != ExaminedCertificate.attributes(certificate.issuer()) + 1) {
            return false;
        }
        int last = subject.size() - 1;
        while (last > 0 && subject.get(last).size() == 0) {
            last--;
        }
        Decoded set = subject.get(last);
        if (set.size() != 1 || !ExaminedCertificate.dotted(set.get(0).get(0)).equals(COMMON_NAME)) {
            return false;
        }
        byte[] whole = CanonicalName.encode(subject);
        byte[] issuer = CanonicalName.encode(certificate.issuer());
        int added = whole.length - issuer.length;
        return added > 0
                && Arrays.equals(whole, 0, issuer.length, issuer, 0, issuer.length)
                && added == CanonicalName.encode(Decoded.list(subject, List.of(set))).length;
    }

    private ProxyName() {}
}
