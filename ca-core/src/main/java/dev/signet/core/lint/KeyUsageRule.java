package dev.signet.core.lint;

import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import java.util.Arrays;

/** Only CAs sign certificates, and a key usage says something. */
final class KeyUsageRule implements Rule {
    @Override
    public String name() {
        return "key-usage";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.2.1.3";
    }

    @Override
    public void check(Draft draft, Report report) {
        if (draft.isCa() && !draft.hasUsage(KeyUsage.KEY_CERT_SIGN)) {
            report.error("the key usage of a CA lacks keyCertSign");
        }
        if (draft.keyUsage().isEmpty()) {
            return;
        }
        if (draft.keyUsage().get().isEmpty()) {
            report.error("the key usage allows nothing");
        }
        Extension extension =
                draft.certificate().extensions().find(ExtensionOids.KEY_USAGE).orElseThrow();
        byte[] inDer = KeyUsage.extension(draft.keyUsage().get()).value();
        if (!Arrays.equals(extension.value(), inDer)) {
            report.error(
                    "the key usage is not written as DER wants it: without unused octets, and with the unused bits counted");
        }
        if (!draft.isCa() && draft.hasUsage(KeyUsage.KEY_CERT_SIGN)) {
            report.error("keyCertSign stands in the key usage, and the basic constraints do not say CA:TRUE");
        }
        if (!draft.isCa() && draft.hasUsage(KeyUsage.CRL_SIGN)) {
            report.warning("cRLSign stands in the key usage of what is no CA");
        }
        boolean only = draft.hasUsage(KeyUsage.ENCIPHER_ONLY) || draft.hasUsage(KeyUsage.DECIPHER_ONLY);
        if (only && !draft.hasUsage(KeyUsage.KEY_AGREEMENT)) {
            report.error("encipherOnly and decipherOnly mean nothing without keyAgreement");
        }
    }
}
