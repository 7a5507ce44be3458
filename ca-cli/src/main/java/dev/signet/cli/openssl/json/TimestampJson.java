package dev.signet.cli.openssl.json;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.cms.SignedData;
import dev.signet.core.timestamp.MessageImprint;
import dev.signet.core.timestamp.TimestampInfo;
import dev.signet.core.timestamp.TimestampRequest;
import dev.signet.core.timestamp.TimestampResponse;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests for timestamps, responses to them, and the tokens in these (RFC 3161), as {@code --json} prints them. */
public final class TimestampJson extends DocumentJson {
    private TimestampJson(String source) {
        super(source);
    }

    /** Returns the fields of a request. */
    public static Map<String, Object> ofRequest(byte[] encoded, String source) {
        TimestampJson json = new TimestampJson(source);
        return json.read(() -> json.request(TimestampRequest.parse(encoded)));
    }

    /** Returns the fields of a response, and of the token in it. */
    public static Map<String, Object> ofResponse(byte[] encoded, String source) {
        TimestampJson json = new TimestampJson(source);
        return json.read(() -> {
            TimestampResponse response = TimestampResponse.parse(encoded);
            json.fields().put("status", response.statusName());
            if (response.token() != null) {
                json.token(response.token());
            }
        });
    }

    /** Returns the fields of a token. */
    public static Map<String, Object> ofToken(byte[] encoded, String source) {
        TimestampJson json = new TimestampJson(source);
        return json.read(() -> json.token(encoded));
    }

    private void request(TimestampRequest request) {
        fields().put("version", version(request.version()));
        imprint(request.imprint());
        fields().put("policy", Optional.ofNullable(request.policy()).map(DocumentJson::name));
        fields().put("nonce", hexadecimal(request.nonce()));
        fields().put("certificateRequested", request.certificateWanted());
    }

    private void token(byte[] token) {
        SignedData signed = TimestampInfo.signedData(token);
        TimestampInfo info = TimestampInfo.of(signed);
        fields().put("version", version(info.version()));
        fields().put("policy", name(info.policy()));
        imprint(info.imprint());
        fields().put("serialNumber", new SerialNumber(info.serialNumber()).hex());
        put("time", info::moment);
        fields().put("nonce", hexadecimal(info.nonce()));
        fields().putAll(CmsJson.signed(signed, String.valueOf(fields().get("file"))));
    }

    private void imprint(MessageImprint imprint) {
        fields().put("hashAlgorithm", hash(imprint.algorithm().oid()));
        fields().put("hash", HexFormat.of().formatHex(imprint.hash()));
    }

    private static Object version(BigInteger number) {
        return number.bitLength() < Integer.SIZE ? number.intValue() : number.toString();
    }

    private static Optional<String> hexadecimal(@Nullable BigInteger number) {
        return Optional.ofNullable(number).map(found -> found.toString(16));
    }
}
