/**
 * The letters of passwords that everyone tries first, in Latin and Arabic; digits and signs around them do not help.
 * Short by intent: most lists hold what the least length of twelve refuses anyway.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passwort passwords passwordpassword mypassword newpassword thepassword adminpassword userpassword
  changeme changemenow pleasechangeme letmein letmeinnow welcome welcomewelcome welcomeback iloveyou iloveyousomuch
  admin adminadmin administrator root rootroot superuser supervisor manager master mastermaster system sysadmin
  guest guestguest user username testtest testing test tester default defaultpassword temporary temppassword temp
  qwerty qwertyqwerty qwertyuiop qwertyuiopasdfghjkl qwertyasdfgh qwertyasdfzxcv asdfghjkl asdfghjklqwertyuiop
  zxcvbnm zxcvbnmasdfghjkl asdfasdfasdf qazwsx qazwsxedc qazwsxedcrfv azerty azertyuiop qweasdzxc
  abcdefghijkl abcdefghijklm abcdefghijklmnopqrstuvwxyz abcabcabcabc aaaaaaaaaaaa
  monkey dragon football baseball basketball superman batman sunshine princess shadow michael jennifer
  starwars pokemon liverpool chelsea arsenal barcelona realmadrid manchesterunited juventus computer internet
  secret secretsecret topsecret trustno trustnoone whatever freedom whoami opensesame access accessgranted
  government ministry ministryof department digital digitaltransformation transformation maturity country
  nudj nudjnudj nudjdemo nudjadmin nudjpassword nudjofficer nudjchair nudjhead nudjreviewer nudjleader
  january february march april may june july august september october november december
  spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday
  springspring summersummer winterwinter correcthorsebatterystaple
  muhammad mohammed mohamed ahmed abdullah bismillah alhamdulillah allahuakbar subhanallah inshaallah mashallah
  habibi habibti damascus aleppo baghdad cairo riyadh dubai jeddah amman beirut
  كلمةالسر كلمةالمرور كلمهالسر كلمهالمرور مرحبا مرحبامرحبا اهلا اهلاوسهلا أهلاوسهلا محمد محمدمحمد احمد أحمد عبدالله
  بسمالله بسماللهالرحمنالرحيم الحمدلله اللهأكبر اللهاكبر سبحانالله انشاءالله ماشاءالله حبيبي حبيبتي
  مدير مديرالنظام الوزارة وزارة الحكومة حكومة التحولالرقمي نضج اختبار تجربة`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
