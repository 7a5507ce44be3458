#!/bin/sh
# Records what openssl's cipher strings choose: prints cipher-strings.txt. Needs OpenSSL 3.0.
echo "# made by cipher-strings.sh with $(openssl version | cut -d' ' -f1,2)"
for rules in DEFAULT ALL COMPLEMENTOFALL COMPLEMENTOFDEFAULT HIGH HIGH:!aNULL FIPS eNULL:ALL AES128 AESGCM+ECDHE \
    'ECDHE+AESGCM:DHE+AESGCM:ECDHE+AES:!aNULL:!MD5:!DSS' 'ALL:-AES128:+CAMELLIA:AES128' 'DEFAULT:!kRSA:-CHACHA20' \
    'ECDHE-RSA-AES128-GCM-SHA256:AES256-SHA:NOSUCH' 'kPSK:kECDHEPSK+SHA384' 'CAMELLIA:ARIA:@STRENGTH' 'TLSv1.2+aRSA:TLSv1' \
    'ALL:!SSLv3:!PSK:!SRP' 'AESCCM8:AESCCM:CBC' 'DH:ECDH,ADH;AECDH' 'HIGH+FIPS+kRSA' 'DEFAULT:+AES256:-SHA1:SHA1+AES256' \
    SUITEB128 SUITEB192 'EECDH+ECDSA' 'ALL:+HIGH:-FIPS' 'RSA+AES:-AES256:AES256-SHA' 'COMPLEMENTOFDEFAULT+AESGCM' \
    'ALL:eNULL:@STRENGTH' 'kDHE+aNULL' 'DEFAULT:3DES:RC4:@STRENGTH'; do
    echo "$rules = $(openssl ciphers "$rules:@SECLEVEL=0" -ciphersuites '' 2>/dev/null || openssl ciphers -ciphersuites '' "$rules:@SECLEVEL=0")"
done
