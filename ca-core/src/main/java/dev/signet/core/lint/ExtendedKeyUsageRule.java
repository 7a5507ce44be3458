package dev.signet.core.lint;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.KeyUsage;
import java.util.List;
import java.util.Set;

/** The purposes of a certificate fit each other and its key usage. */
final class ExtendedKeyUsageRule implements Rule {
    @Override
    public String name() {
        return "extended-key-usage";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.2.1.12";
    }

    @Override
    public void check(Draft draft, Report report) {
        List<Oid> purposes = draft.purposes();
        if (purposes.isEmpty()) {
            return;
        }
        if (purposes.size() > 1 && purposes.contains(ExtendedKeyUsage.ANY.oid())) {
            report.warning("anyExtendedKeyUsage stands beside other purposes, which then say nothing");
        }
        if (Set.copyOf(purposes).size() < purposes.size()) {
            report.warning("a purpose stands there twice");
        }
        if (draft.isCa()) {
            return;
        }
        for (ExtendedKeyUsage alone : ALONE) {
            if (purposes.size() > 1 && purposes.contains(alone.oid())) {
                report.warning(alone.shortName() + " stands beside other purposes, and should be alone");
            }
        }
        boolean server = purposes.contains(ExtendedKeyUsage.SERVER_AUTH.oid());
        if (draft.keyUsage().isPresent()
                && (server || purposes.contains(ExtendedKeyUsage.CLIENT_AUTH.oid()))
                && !draft.hasUsage(KeyUsage.DIGITAL_SIGNATURE)
                && !draft.hasUsage(KeyUsage.KEY_AGREEMENT)
                && !(server && draft.hasUsage(KeyUsage.KEY_ENCIPHERMENT))) {
            report.error("the key usage allows nothing that TLS does, so the certificate is good for no purpose");
        }
    }

    /** RFC 3161 section 2.3 demands it for time stamps; who signs OCSP responses or code should do nothing else. */
    private static final List<ExtendedKeyUsage> ALONE =
            List.of(ExtendedKeyUsage.TIME_STAMPING, ExtendedKeyUsage.OCSP_SIGNING, ExtendedKeyUsage.CODE_SIGNING);
}
