package dev.signet.cli.openssl.json;

import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.text.SignedKeyDocument;
import java.util.Map;

/** A public key that its owner has signed, Netscape's SPKAC, as {@code --json} prints it. */
public final class SignedKeyJson extends DocumentJson {
    private SignedKeyJson(String source) {
        super(source);
    }

    /**
     * Returns the fields of one.
     *
     * @param verified whether its signature is right
     */
    public static Map<String, Object> of(SignedKeyDocument document, boolean verified, String source) {
        SignedKeyJson json = new SignedKeyJson(source);
        json.put(
                "publicKey",
                () -> PublicKeyInfo.parse(document.publicKeyOctets()).toString());
        json.fields().put("challenge", document.challenge());
        json.put("signatureAlgorithm", () -> algorithm(document.signatureAlgorithmOctets()));
        json.fields().put("signatureVerified", verified);
        return json.fields();
    }
}
