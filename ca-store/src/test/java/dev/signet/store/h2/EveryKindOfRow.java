package dev.signet.store.h2;

import static dev.signet.core.issue.SampleRecord.NOON;
import static dev.signet.core.issue.SampleRecord.aRecord;
import static dev.signet.core.issue.SampleRecord.event;
import static dev.signet.core.issue.SampleRecord.issued;

import dev.signet.core.crl.RevocationReason;
import dev.signet.core.issue.CertificateFilter;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateSummary;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.issue.SampleRecord;
import dev.signet.core.name.GeneralName;
import dev.signet.core.revoke.Revocation;
import dev.signet.core.revoke.SampleCrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of every kind that a store can have, and what it then answers: the same whichever version of the schema it began with. */
final class EveryKindOfRow {
    private static final List<CertificateRecord> CERTIFICATES = List.of(
            aRecord(1).build(),
            aRecord(2).delivered().build(),
            aRecord(3)
                    .by("root")
                    .underProfile("intermediate")
                    .named("Issuing CA")
                    .build(),
            aRecord(4).validFor(Duration.ofDays(1)).delivered().build(),
            aRecord(5).fromRequest(new byte[] {1, 2, 3}).replacing(2).build(),
            aRecord(6)
                    .withNames(new GeneralName.Dns("Upper.Example"), new GeneralName.Dns("ünal.example"))
                    .build(),
            aRecord(7)
                    .named("b\u00fccher.internal")
                    .issuedAt(NOON.plusMillis(1234))
                    .build(),
            aRecord(8).delivered().build(),
            aRecord(9)
                    .deliveredAs(new Delivery(
                            DeliveryState.DELIVERED, Optional.of("/etc/nginx/tls"), List.of("key", "fullchain")))
                    .build());

    static void fill(H2Store store) {
        for (CertificateRecord certificate : CERTIFICATES) {
            store.record(certificate, issued(certificate));
        }
        revoke(store, CERTIFICATES.get(1), RevocationReason.KEY_COMPROMISE);
        revoke(store, CERTIFICATES.get(4), RevocationReason.CERTIFICATE_HOLD);
        revoke(store, CERTIFICATES.get(7), RevocationReason.CERTIFICATE_HOLD);
        store.release("issuing", CERTIFICATES.get(7).serialNumber(), event("release", "08"));
        store.recordDelivery(
                "issuing",
                CERTIFICATES.get(5).serialNumber(),
                new Delivery(DeliveryState.DELIVERED, Optional.of("certs/six"), List.of("certificate")),
                event("deliver", "06"));
        store.recordRefusal(SampleRecord.requestBytes("refused"), "server", "too short", event("refuse", "x"));
        long number = store.reserveCrlNumber("issuing").longValueExact();
        store.recordCrl(SampleCrl.crl("issuing", number, 3), event("publish", "issuing"));
        store.recordEvent(event("status", "home"));
    }

    private static void revoke(H2Store store, CertificateRecord certificate, RevocationReason reason) {
        store.revoke(
                new Revocation(certificate.authority(), certificate.serialNumber(), NOON, reason, Optional.of(NOON)),
                event("revoke", certificate.serialNumber().hex()));
    }

    /** Returns all that can be asked of a store, as text. */
    static List<String> answers(H2Store store) {
        List<String> answers = new ArrayList<>();
        for (CertificateSummary summary : listed(store)) {
            answers.add(summary.toString());
            answers.add(store.find(summary.authority(), summary.serialNumber())
                    .map(EveryKindOfRow::text)
                    .orElse("missing"));
            answers.add(store.findRevocation(summary.authority(), summary.serialNumber())
                    .toString());
            answers.add(store.events(summary.serialNumber().hex()).toString());
        }
        answers.add(store.counts(NOON.plus(Duration.ofDays(2))).toString());
        answers.add(store.revocations("issuing", NOON).toString());
        answers.add(store.latestCrl("issuing")
                .map(crl ->
                        crl.number() + " " + crl.nextUpdate() + " " + crl.list().encoded().length)
                .toString());
        answers.add(store.events("x") + " " + store.events("home") + " " + store.events("issuing"));
        return answers;
    }

    private static List<CertificateSummary> listed(H2Store store) {
        List<CertificateSummary> listed = new ArrayList<>();
        store.list(CertificateFilter.all(NOON), listed::add);
        return listed;
    }

    private static String text(CertificateRecord certificate) {
        return certificate.fingerprint() + " " + certificate.name() + " " + certificate.names() + " "
                + certificate.issuedAt() + " " + certificate.requester() + " " + certificate.replaces() + " "
                + certificate.delivery() + " " + certificate.request().map(der -> der.length);
    }

    private EveryKindOfRow() {}
}
