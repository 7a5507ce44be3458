package dev.signet.cli.openssl.json;

import dev.signet.core.asn1.DerException;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.pem.PemBlock;
import java.util.HexFormat;
import java.util.Map;

/** Keys and parameters as {@code --json} prints them: the public part, and whether there is a private one, never that. */
public final class KeyJson extends DocumentJson {
    private KeyJson(String source) {
        super(source);
    }

    /** Returns the fields of a key or of parameters. */
    public static Map<String, Object> of(KeyDocument key, String source) {
        KeyJson json = new KeyJson(source);
        return json.read(() -> json.key(key));
    }

    private void key(KeyDocument key) {
        fields().put("type", key.type().toString());
        fields().put("private", key.isPrivate());
        if (!key.isPublic() && !key.isPrivate()) {
            PemBlock parameters = key.parameters();
            fields().put("parameters", parameters == null ? "" : HexFormat.of().formatHex(parameters.bytes()));
            return;
        }
        byte[] info = key.publicKeyInfo();
        if (info.length == 0) {
            throw new DerException(0, "the public part is missing");
        }
        put("publicKey", () -> key.publicKey().toString());
        fields().put("subjectPublicKeyInfo", HexFormat.of().formatHex(info));
        fields().put("sha256", HexFormat.of().formatHex(HashAlgorithm.SHA256.digest(info)));
    }
}
