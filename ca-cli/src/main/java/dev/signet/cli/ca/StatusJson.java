package dev.signet.cli.ca;

import dev.signet.core.home.Home;
import dev.signet.core.home.HomeStatus;
import dev.signet.core.home.HomeStatus.AuthorityStatus;
import dev.signet.core.home.HomeStatus.KeyStatus;
import dev.signet.core.home.HomeStatus.Remark;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.revoke.CrlRecord;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells how a home is, for machines. */
final class StatusJson {
    static Map<String, Object> of(HomeStatus status, Home home, long storeSize) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("home", home.directory().toAbsolutePath().normalize());
        json.put("needsAttention", status.needsAttention());
        json.put("remarks", status.remarks().stream().map(StatusJson::json).toList());
        json.put(
                "authorities",
                status.authorities().stream().map(StatusJson::json).toList());
        Map<String, Object> counts = new LinkedHashMap<>();
        for (CertificateStatus state : CertificateStatus.values()) {
            counts.put(state.word(), status.counts().getOrDefault(state, 0L));
        }
        json.put("certificates", counts);
        json.put("ending", status.ending().stream().map(StatusJson::json).toList());
        json.put(
                "undelivered",
                status.undelivered().stream()
                        .map(summary -> summary.serialNumber().hex())
                        .toList());
        json.put("storeBytes", storeSize);
        return json;
    }

    private static Map<String, Object> json(Remark remark) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("urgent", remark.urgent());
        json.put("what", remark.what());
        json.put("try", remark.fix());
        return json;
    }

    private static Map<String, Object> json(AuthorityStatus authority) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", authority.name());
        json.put("subject", authority.certificate().map(certificate -> certificate.subject()));
        json.put(
                "notAfter",
                authority
                        .certificate()
                        .map(certificate -> certificate.validity().notAfter()));
        json.put("key", authority.key().map(StatusJson::json));
        json.put("crl", authority.crl().map(StatusJson::json));
        return json;
    }

    private static Map<String, Object> json(KeyStatus key) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", key.file());
        json.put("encryption", key.encryption());
        json.put("passphraseFile", key.passphraseFile());
        return json;
    }

    private static Map<String, Object> json(CrlRecord crl) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", crl.number());
        json.put("thisUpdate", crl.thisUpdate());
        json.put("nextUpdate", crl.nextUpdate());
        json.put("revoked", crl.list().revoked().size());
        return json;
    }

    private static Map<String, Object> json(CertificateRecord issued) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("serial", issued.serialNumber().hex());
        json.put("name", issued.name());
        json.put("profile", issued.profile());
        json.put("notAfter", issued.certificate().validity().notAfter());
        return json;
    }

    private StatusJson() {}
}
