# Names of this corpus and all that they go under, in both languages: a line each, forms separated by " = ".
# A question that uses one form finds the others too. Case, accents and hyphens do not matter; digits are not part of a name.

# Bodies and parties
MSMT = Tim Pemantau Sanksi Multilateral = Multilateral Sanctions Monitoring Team = tim pemantau sanksi = kelompok pemantau sanksi multilateral = kelompok pemantau sanksi = sanctions monitoring team = sanctions monitoring group = multilateral sanctions monitoring group = sanctions monitors = sanctions monitor = sanctions watchdog
Korea Utara = Korut = DPRK = Republik Rakyat Demokratik Korea = RRDK = Democratic People's Republic of Korea
Partai Pekerja Korea = Partai Buruh Korea = Partai Pekerja = Workers' Party of Korea = Korean Workers' Party = Workers' Party = WPK
Komisi Militer Pusat = Central Military Commission
Kepala Staf Umum = Kepala Staf Jenderal = Chief of the General Staff = Chief of General Staff
dinas intelijen Korea Selatan = badan intelijen Korea Selatan = intelijen Korsel = National Intelligence Service = South Korean intelligence service = South Korean intelligence agency = South Korean spy agency = NIS

# Agencies
KCNA = Kantor Berita Pusat Korea = Korean Central News Agency = media pemerintah Korea Utara = North Korean state media = North Korean state news agency
TASS = Itar-Tass
AFP = Agence France-Presse
CNA = Channel NewsAsia = Channel News Asia
NBC News = NBC

# People
Kim Jong Un = Kim Jong-eun
Vladimir Putin = Putin
Sergey Lavrov = Sergei Lavrov = Lavrov
Andrei Belousov = Andrey Belousov = Belousov
Valery Gerasimov = Valeri Gerasimov = Valerii Gerasimov = Gerasimov
Choe Son-hui = Choe Son-hhui = Choi Son-hui = Choe Sun-hui
Lee Seong-kweun = Lee Swong-kweun = Lee Seong-kwon = Lee Sung-kweun
Yoon Suk Yeol = Yoon Seok-yeol = Yoon
Donald Trump = Trump
Joe Biden = Biden

# Treaties
Perjanjian Kemitraan Strategis Komprehensif = perjanjian tentang kemitraan strategis komprehensif = perjanjian kemitraan strategis = perjanjian kemitraan = perjanjian pertahanan = kesepakatan pertahanan = pakta pertahanan = Comprehensive Strategic Partnership Treaty = Treaty on Comprehensive Strategic Partnership = strategic partnership treaty = strategic partnership agreement = partnership treaty = mutual defence treaty = mutual defense treaty = mutual defence pact = mutual defense pact = defence treaty = defense treaty = defence pact = defense pact = defence agreement = defense agreement
Piagam PBB = Piagam Perserikatan Bangsa-Bangsa = UN Charter = United Nations Charter = Charter of the United Nations

# Weapons
Patriot = sistem Patriot = rudal Patriot = sistem pertahanan udara Patriot = Patriot system = Patriot systems = Patriot missile = Patriot missiles = Patriot battery = Patriot batteries = Patriot air defence system = Patriot air defense system = Patriot air defence systems = Patriot air defense systems
amunisi artileri = peluru artileri = artillery ammunition = artillery munitions = artillery round = artillery rounds = artillery shell = artillery shells
peluncur roket ganda = peluncur roket multilaras = multiple rocket launcher = multiple rocket launchers = multiple launch rocket system = multiple launch rocket systems = MLRS
rudal antipesawat = rudal anti-pesawat = peluru kendali antipesawat = anti-aircraft missile = anti-aircraft missiles = antiaircraft missile = antiaircraft missiles

# Places
Kursk = Wilayah Kursk = Oblast Kursk = Kursk region = Kursk Oblast
