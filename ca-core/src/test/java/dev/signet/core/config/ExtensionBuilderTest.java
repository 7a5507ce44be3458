package dev.signet.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionBuilderTest {

    private static final ConfigFile CONFIG =
            ConfigFile.parse("""
            [names]
            DNS.1 = a
            DNS.2 = b
            [dn]
            C = US
            O = x
            [point]
            fullname = URI:u
            reasons = keyCompromise, CACompromise
            CRLissuer = dirName:dn
            [policy]
            policyIdentifier = 1.2.3
            CPS.1 = c
            userNotice.1 = @notice
            [notice]
            explicitText = UTF8:t
            organization = o
            noticeNumbers = 1,2
            [sequence]
            a = INT:1
            b = UTF8:x
            [again]
            a = SEQ:again
            b = SEQ:again
            """.getBytes(StandardCharsets.US_ASCII), ConfigSource.NOTHING);

    private static String value(String name, String text) {
        ExtensionContext context = ExtensionContext.ofTrial(CONFIG, new ObjectRegistry());
        return HexFormat.of()
                .formatHex(new ExtensionBuilder(context).extension(name, text).value());
    }

    /** The values are what openssl 3.0 makes of the same texts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "basicConstraints|CA:TRUE,pathlen:0|30060101ff020100",
                "basicConstraints|CA:FALSE|3000",
                "keyUsage|critical,digitalSignature,Certificate Sign|03020284",
                "keyUsage|decipherOnly|0303070080",
                "extendedKeyUsage|serverAuth,1.2.3|300e06082b0601050507030106022a03",
                "subjectKeyIdentifier|ab:cd|0402abcd",
                "subjectAltName|@names|3006820161820162",
                "subjectAltName|IP:::1,IP:192.0.2.7|30188710000000000000000000000000000000018704c0000207",
                "subjectAltName|RID:1.2.3|300488022a03",
                "subjectAltName|otherName:1.2.3;UTF8:x|300ba00906022a03a0030c0178",
                "nameConstraints|permitted;DNS:.a,excluded;IP:10.0.0.0/255.0.0.0|"
                        + "3016a006300482022e61a10c300a87080a000000ff000000",
                "crlDistributionPoints|URI:u|30093007a005a003860175",
                "crlDistributionPoints|point|"
                        + "302c302aa005a00386017581020560a21da41b3019310b3009060355040613025553310a30080603"
                        + "55040a0c0178",
                "certificatePolicies|ia5org,@policy|"
                        + "3035303306022a03302d300d06082b06010505070201160163301c06082b06010505070202301030"
                        + "0b16016f30060201010201020c0174",
                "policyConstraints|requireExplicitPolicy:0|3003800100",
                "policyMappings|1.2.3:1.2.4|300a300806022a0306022a04",
                "tlsfeature|status_request,17|3006020105020111",
                "sbgp-autonomousSysNum|AS:1,AS:2,AS:9-10|3014a01230103006020101020102300602010902010a",
                "sbgp-ipAddrBlock|IPv4:10.0.0.0/8,IPv4:11.0.0.0/8|300c300a0402000130040302010a",
                "1.2.3|DER:05:00|0500",
                "1.2.3|ASN1:EXP:1,SEQ:sequence|a10830060201010c0178",
                "1.2.3|ASN1:FORMAT:BITLIST,BITSTR:1,5|03020244",
                "1.2.3|ASN1:IMP:0A,OCTWRAP,BOOL:yes|40030101ff"
            })
    void values_are_what_openssl_makes(String name, String text, String expected) {
        assertThat(value(name, text)).isEqualTo(expected.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "basicConstraints|CA:MAYBE",
                "subjectAltName|example.com",
                "subjectAltName|IP:300.1.1.1",
                "subjectAltName|dirName:nowhere",
                "keyUsage|certSign",
                "extendedKeyUsage|notAThing",
                "noSuchExtension|1",
                "crlNumber|1",
                "certificatePolicies|@nowhere",
                "sbgp-ipAddrBlock|IPv4:10.0.0.0/8,IPv4:10.1.0.0/16",
                "1.2.3|DER:5",
                "1.2.3|ASN1:SEQ:nowhere",
                "1.2.3|ASN1:SEQ:again"
            })
    void what_openssl_refuses_is_refused(String name, String text) {
        assertThatThrownBy(() -> value(name, text)).isInstanceOf(ConfigValueException.class);
    }

    @Test
    void the_name_of_the_wrong_extension_is_told() {
        assertThatThrownBy(() -> value("keyUsage", "certSign"))
                .hasMessage("error in extension keyUsage=certSign: unknown bit string argument certSign");
    }
}
