package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.FieldList;
import dev.signet.cli.io.TimeDistance;
import dev.signet.cli.io.TimeText;
import dev.signet.cli.io.VisibleText;
import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.home.KnownCertificate;
import dev.signet.core.issue.Actor;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.issue.Event;
import dev.signet.core.revoke.Revocation;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tells everything about one certificate, for people. */
final class ShowText {
    private static final int WIDTH = 11;
    private static final int ACTION_WIDTH = 7;

    private final PrintStream out;
    private final Instant now;
    private final FieldList fields;
    private final TimeText times = new TimeText();

    ShowText(Session session, Instant now) {
        this.out = session.out();
        this.now = now;
        this.fields = new FieldList(out, WIDTH);
    }

    /** Tells about a certificate that is on record. */
    void print(KnownCertificate known) {
        CertificateRecord issued = known.issued();
        out.println(VisibleText.of(issued.name()));
        fields.print("status", known.status().text());
        known.revocation().ifPresent(this::print);
        fields.print("profile", issued.profile());
        content(issued.certificate());
        fields.print(
                "issued",
                second(issued.issuedAt()) + ", by the authority " + issued.authority() + ", for "
                        + text(issued.requester()));
        issued.request().ifPresent(request -> fields.print("request", request(request)));
        print(issued.delivery(), known.keyKept());
        fields.print("replaces", issued.replaces().map(SerialNumber::hex));
        fields.print("replaced by", known.replacedBy().map(SerialNumber::hex));
        fields.print("history", known.history().stream().map(this::text).toList());
        if (known.status() == CertificateStatus.UNDELIVERED) {
            out.println();
            out.println(
                    "It was issued and its delivery broke off. Complete it: signet export " + issued.serialNumber());
        }
    }

    /** Tells about a certificate that is not on record. */
    void print(Certificate certificate, String file) {
        out.println(VisibleText.of(file));
        content(certificate);
    }

    private void content(Certificate certificate) {
        CertificateFields content = new CertificateFields(certificate);
        fields.print("subject", certificate.subject());
        fields.print("names", content.names());
        fields.print("issuer", certificate.issuer());
        fields.print("serial", certificate.serialNumber().hex());
        fields.print("valid from", moment(certificate.validity().notBefore()));
        fields.print("valid until", moment(certificate.validity().notAfter()));
        fields.print("a CA", content.authority());
        fields.print("names below", content.constraints());
        fields.print("for", String.join(", ", content.usages()));
        fields.print("key", certificate.publicKey());
        fields.print("key id", content.keyIdentifier());
        fields.print("sha256", content.sha256());
        fields.print("sha1", content.sha1());
    }

    private String moment(Instant moment) {
        return second(moment) + ", " + TimeDistance.text(moment, now);
    }

    private String second(Instant moment) {
        return times.dateTime(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    private void print(Revocation revocation) {
        fields.print(
                "since",
                moment(revocation.revokedAt()) + ", " + revocation.reason().fieldName());
        fields.print("invalid", revocation.invalidityDate().map(since -> "since " + moment(since)));
    }

    private void print(Delivery delivery, boolean keyKept) {
        String target =
                delivery.target().orElse("standard output") + " (" + String.join(", ", delivery.formats()) + ")";
        if (delivery.state() == DeliveryState.DELIVERED) {
            fields.print("delivered", target);
        } else {
            fields.print("to go to", target);
            fields.print("key", keyKept ? "kept in this home until it is delivered" : "not in this home");
        }
    }

    private static String request(byte[] der) {
        try {
            CertificateRequest request = CertificateRequest.parse(der);
            return "made from a request of " + request.subject() + ", " + der.length + " bytes";
        } catch (DerException malformed) {
            return "made from a request that cannot be read again: " + malformed.getMessage();
        }
    }

    private String text(Event event) {
        String action = event.action()
                + " ".repeat(Math.max(0, ACTION_WIDTH - event.action().length()));
        return second(event.at()) + "  " + action + "  " + text(event.actor()) + "  " + event.detail();
    }

    private static String text(Actor actor) {
        return actor.user() + "@" + actor.host() + " (" + actor.via() + ")";
    }
}
