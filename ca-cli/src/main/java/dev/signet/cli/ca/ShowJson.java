package dev.signet.cli.ca;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.home.KnownCertificate;
import dev.signet.core.issue.Actor;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.Event;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.revoke.Revocation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells everything about one certificate, for machines. */
final class ShowJson {
    static Map<String, Object> of(KnownCertificate known) {
        CertificateRecord issued = known.issued();
        Map<String, Object> json = DeliveredText.json(issued);
        json.put("onRecord", true);
        json.put("status", known.status().word());
        json.put("revocation", known.revocation().map(ShowJson::json));
        json.put("replacedBy", known.replacedBy().map(SerialNumber::hex));
        json.put("requester", json(issued.requester()));
        json.put("request", issued.request().map(request -> new PemBlock("CERTIFICATE REQUEST", request).text()));
        Map<String, Object> delivery = new LinkedHashMap<>();
        delivery.put("state", issued.delivery().state().name().toLowerCase(Locale.ROOT));
        delivery.put("target", issued.delivery().target());
        delivery.put("formats", issued.delivery().formats());
        delivery.put("keyKept", known.keyKept());
        json.put("delivery", delivery);
        content(json, issued.certificate());
        json.put("history", known.history().stream().map(ShowJson::json).toList());
        return json;
    }

    /** Returns what stands in a certificate that is not on record. */
    static Map<String, Object> of(Certificate certificate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("serial", certificate.serialNumber().hex());
        json.put("subject", certificate.subject());
        json.put("names", new CertificateFields(certificate).names());
        json.put("notBefore", certificate.validity().notBefore());
        json.put("notAfter", certificate.validity().notAfter());
        json.put("key", certificate.publicKey());
        json.put("sha256", certificate.fingerprint());
        json.put("onRecord", false);
        content(json, certificate);
        return json;
    }

    private static void content(Map<String, Object> json, Certificate certificate) {
        CertificateFields content = new CertificateFields(certificate);
        json.put("issuer", certificate.issuer());
        json.put("usages", content.usages());
        json.put("ca", !content.authority().isEmpty());
        json.put(
                "keyId",
                content.keyIdentifier().stream().map(ShowJson::plainHex).findFirst());
        json.put("sha1", plainHex(content.sha1()));
        json.put("certificate", certificate.pem());
    }

    private static String plainHex(String colons) {
        return colons.replace(":", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> json(Revocation revocation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revokedAt", revocation.revokedAt());
        json.put("reason", revocation.reason().fieldName());
        json.put("invalidSince", revocation.invalidityDate());
        return json;
    }

    private static Map<String, Object> json(Actor actor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("user", actor.user());
        json.put("host", actor.host());
        json.put("via", actor.via());
        return json;
    }

    private static Map<String, Object> json(Event event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", event.at());
        json.putAll(json(event.actor()));
        json.put("action", event.action());
        json.put("detail", event.detail());
        return json;
    }

    private ShowJson() {}
}
