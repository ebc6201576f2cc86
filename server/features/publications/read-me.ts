/** How anyone recomputes a publication, in both languages; a file of every bundle. */
export function readMe(): string {
  return TEXT;
}

const TEXT = `# النتائج المنشورة لمؤشر نضج التحول الرقمي

تضم هذه الحزمة كل ما يلزم لإعادة حساب النتائج المنشورة حتى آخر رقم، دون الرجوع إلى قاعدة بيانات.

| الملف | ما فيه |
| --- | --- |
| publication.json | بيان النشر: رقمه ودورته وتنقيحه، وبصمة SHA-256 لكل ملف آخر، وبصمة النشر السابق |
| publication.sig، public-key.pem | توقيع Ed25519 على بيان النشر، والمفتاح العام للجهة الناشرة |
| framework.json | إطار القياس: المحاور والمؤشرات والأوزان وقواعد الحساب |
| departments.json | الجهات التي شملها القياس وأسماؤها |
| values.json، values.csv | الإجابات المعتمدة، وسبب غياب ما غاب منها |
| results.json، results.csv | الدرجات والمراتب ومستويات النضج ونسب التغطية |
| attribution.json | ما الذي غيّر درجة كل جهة عن الدورة السابقة |
| robustness.json | مدى ثبات المراتب، مع إعدادات المحاكاة وبذرتها |
| changes.json، replaced/ | في التنقيحات: ما الذي تغيّر عن التنقيح السابق |
| context/، against/ | إجابات الدورات الأخرى التي يعتمد عليها الحساب |
| hashes.json | بصمات قصيرة تدل على موضع أي تغيير |

للتحقق من الحزمة كلها:

    nudj verify BUNDLE.zip --key public-key.pem --lang ar

خذ المفتاح العام من صفحة المنهجية في موقع الجهة الناشرة، لا من الحزمة نفسها. وللتحقق من التوقيع وحده:

    openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in publication.json -sigfile publication.sig

# Published results of the digital maturity index

This bundle holds everything that recomputing the published results to the last digit needs, without any database.

| file | what is in it |
| --- | --- |
| publication.json | the manifest: number, quarter, revision, the SHA-256 of every other file, and of the publication before |
| publication.sig, public-key.pem | Ed25519 signature over the manifest, and the public key of the publisher |
| framework.json | the framework: dimensions, indicators, weights and rules |
| departments.json | the departments that were measured, and their names |
| values.json, values.csv | verified answers, and why those that are missing are |
| results.json, results.csv | scores, ranks, maturity levels, coverage |
| attribution.json | what moved each department since the quarter before |
| robustness.json | how sure the ranks are, with the settings and seed of the simulation |
| changes.json, replaced/ | of a revision: what it changes against the one before |
| context/, against/ | answers of other quarters that the computation needs |
| hashes.json | short hashes that tell where something was changed |

Check the whole bundle:

    nudj verify BUNDLE.zip --key public-key.pem

Take the public key from the method page of the publisher, not from the bundle itself. To check the signature alone:

    openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in publication.json -sigfile publication.sig

JSON files are canonical (RFC 8785): keys sorted, no white space, so that equal content has equal bytes. In values.json
and context/, rows are departments and columns indicators; states are 0 not answered, 1 value, 2 carried, 3 not
applicable, 4 rejected, 5 not due. In results.json columns are nodes, and the first node is the index.
`;
