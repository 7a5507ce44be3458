package dev.signet.core.verify;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** RFC 5280 sections 5.1 to 5.3: what the profile says of a CRL beyond what is needed to use it. */
final class RevocationListProfile {
    private static final int MAX_NUMBER_OCTETS = 20;
    private static final int REMOVE_FROM_CRL = 8;
    private static final BigInteger VERSION_2 = BigInteger.ONE;

    private final CertificateList list;
    private final List<String> defects = new ArrayList<>();

    private RevocationListProfile(CertificateList list) {
        this.list = list;
    }

    /** Returns where a list departs from the profile, in words that go on after "the CRL of ..."; empty if nowhere. */
    static List<String> defects(CertificateList list) {
        RevocationListProfile profile = new RevocationListProfile(list);
        profile.fields();
        profile.extensions(list.extensions());
        return List.copyOf(profile.defects);
    }

    private void fields() {
        DerReader outer = DerNode.parse(list.encoded()).reader();
        DerReader fields = outer.next().reader();
        boolean version2 = fields.nextIf(Tag.INTEGER)
                .map(version -> version.integer().equals(VERSION_2))
                .orElse(false);
        expect(version2, "is not of version 2");
        boolean sameAlgorithm =
                Arrays.equals(fields.next().encoded(), outer.next().encoded());
        expect(sameAlgorithm, "has two different algorithms inside and beside the signed part");
        expect(fields.next().contentLength() > 0, "has no issuer");
        time(fields.next(), "thisUpdate");
        boolean replaced = fields.nextIs(Tag.UTC_TIME) || fields.nextIs(Tag.GENERALIZED_TIME);
        expect(replaced, "does not say when it is to be replaced");
        if (replaced) {
            time(fields.next(), "nextUpdate");
        }
        fields.nextIf(Tag.SEQUENCE).ifPresent(this::entries);
    }

    private void entries(DerNode entries) {
        expect(entries.contentLength() > 0, "has a list of revoked certificates with none in it");
        boolean timed = false;
        for (DerReader reader = entries.reader(); !timed && reader.hasNext(); ) {
            timed = TimeForm.defect(reader.next().children().get(1)).isPresent();
        }
        expect(!timed, "has an entry whose date is a GeneralizedTime before 2050");
        list.revoked().stream()
                .map(revoked -> entryDefect(revoked.extensions()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(defects::add);
    }

    private Optional<String> entryDefect(Extensions extensions) {
        boolean delta =
                list.extensions().find(ExtensionOids.DELTA_CRL_INDICATOR).isPresent();
        Optional<Extension> reason = extensions.find(ExtensionOids.REASON_CODE);
        if (reason.isPresent() && reason.get().critical()) {
            return Optional.of("has an entry with a critical reason code");
        }
        if (reason.isPresent() && !delta && isRemoval(reason.get())) {
            return Optional.of("is no delta CRL but removes an entry");
        }
        Optional<Extension> date = extensions.find(ExtensionOids.INVALIDITY_DATE);
        if (date.isPresent() && date.get().critical()) {
            return Optional.of("has an entry with a critical invalidity date");
        }
        Optional<Extension> issuer = extensions.find(ExtensionOids.CERTIFICATE_ISSUER);
        return issuer.isPresent() && !issuer.get().critical()
                ? Optional.of("has an entry with a certificate issuer that is not critical")
                : Optional.empty();
    }

    private static boolean isRemoval(Extension reason) {
        try {
            return reason.node().expect(Tag.ENUMERATED, "CRLReason").smallInteger() == REMOVE_FROM_CRL;
        } catch (DerException malformed) {
            return false; // which is told elsewhere
        }
    }

    private void extensions(Extensions extensions) {
        Optional<Extension> number = extensions.find(ExtensionOids.CRL_NUMBER);
        expect(number.isPresent() && !number.get().critical(), "has no CRL number, or a critical one");
        expect(
                number.isEmpty() || isNumber(number.get()),
                "has a CRL number that is negative or has more than 20 octets");
        Optional<Extension> key = extensions.find(ExtensionOids.AUTHORITY_KEY_IDENTIFIER);
        expect(key.isPresent() && !key.get().critical(), "has no authority key identifier, or a critical one");
        boolean delta = extensions.find(ExtensionOids.DELTA_CRL_INDICATOR).isPresent();
        expect(
                !delta || extensions.find(ExtensionOids.FRESHEST_CRL).isEmpty(),
                "is a delta CRL that names a fresher one");
        critical(extensions, ExtensionOids.DELTA_CRL_INDICATOR, true, "delta CRL indicator");
        critical(extensions, ExtensionOids.ISSUING_DISTRIBUTION_POINT, true, "issuing distribution point");
        critical(extensions, ExtensionOids.FRESHEST_CRL, false, "freshestCRL");
        critical(extensions, ExtensionOids.AUTHORITY_INFORMATION_ACCESS, false, "access information");
        extensions
                .find(ExtensionOids.ISSUING_DISTRIBUTION_POINT)
                .ifPresent(point -> expect(
                        point.node().contentLength() > 0, "has an issuing distribution point that says nothing"));
    }

    private static boolean isNumber(Extension extension) {
        try {
            BigInteger number =
                    extension.node().expect(Tag.INTEGER, "CRLNumber").integer();
            return number.signum() >= 0 && number.bitLength() / 8 + 1 <= MAX_NUMBER_OCTETS;
        } catch (DerException malformed) {
            return true; // which is told elsewhere
        }
    }

    private void critical(Extensions extensions, Oid oid, boolean wanted, String name) {
        boolean right =
                extensions.find(oid).map(found -> found.critical() == wanted).orElse(true);
        expect(right, "has " + (wanted ? "a " + name + " that is not critical" : "a critical " + name));
    }

    private void time(DerNode node, String field) {
        TimeForm.defect(node).ifPresent(defect -> defects.add("has as " + field + " " + defect));
    }

    private void expect(boolean right, String defect) {
        if (!right) {
            defects.add(defect);
        }
    }
}
