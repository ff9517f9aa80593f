# Names that mean one thing, a line each: full names, abbreviations and both languages, separated by " = ".
# A "!" behind an abbreviation: in lower case it is a word of its own or a part of other names. Function words need no mark.
# Institutions of the world
PBB = Perserikatan Bangsa-Bangsa = United Nations = UN!
DK PBB = Dewan Keamanan PBB = Dewan Keamanan Perserikatan Bangsa-Bangsa = UN Security Council = United Nations Security Council = UNSC
Majelis Umum PBB = UN General Assembly = United Nations General Assembly
Uni Eropa = UE = European Union = EU
ASEAN = Perhimpunan Bangsa-Bangsa Asia Tenggara = Association of Southeast Asian Nations
NATO = Pakta Pertahanan Atlantik Utara = North Atlantic Treaty Organization
WHO = Organisasi Kesehatan Dunia = World Health Organization
WTO = Organisasi Perdagangan Dunia = World Trade Organization
IMF = Dana Moneter Internasional = International Monetary Fund
World Bank = Bank Dunia
ADB = Bank Pembangunan Asia = Asian Development Bank
ILO = Organisasi Buruh Internasional = International Labour Organization = International Labor Organization
IAEA = Badan Energi Atom Internasional = International Atomic Energy Agency
ICC = Mahkamah Pidana Internasional = International Criminal Court
ICJ = Mahkamah Internasional = International Court of Justice
ECB = Bank Sentral Eropa = European Central Bank
OPEC = Organisasi Negara Pengekspor Minyak = Organization of the Petroleum Exporting Countries
FAO = Organisasi Pangan dan Pertanian = Food and Agriculture Organization
Palang Merah = Red Cross
Bulan Sabit Merah = Red Crescent
Komisi Eropa = European Commission
Parlemen Eropa = European Parliament
Dewan Eropa = European Council
Liga Arab = Arab League
Gedung Putih = White House
Kremlin
Pentagon
FBI = Biro Investigasi Federal = Federal Bureau of Investigation
CIA = Badan Intelijen Pusat = Central Intelligence Agency
NASA = Badan Antariksa Amerika = National Aeronautics and Space Administration
Federal Reserve = The Fed = Bank Sentral AS
G20 = KTT G20 = Group of Twenty
FIFA = Federasi Sepak Bola Internasional
Piala Dunia = World Cup
Olimpiade = Olympics = Olympic Games
Perang Dunia I = Perang Dunia Pertama = World War I = First World War
Perang Dunia II = Perang Dunia Kedua = World War II = Second World War = PD II
Perang Dingin = Cold War
Zona Demiliterisasi = DMZ = Demilitarized Zone
# Institutions of Indonesia
DPR = Dewan Perwakilan Rakyat = House of Representatives
MPR = Majelis Permusyawaratan Rakyat = People's Consultative Assembly
DPD = Dewan Perwakilan Daerah = Regional Representative Council
DPRD = Dewan Perwakilan Rakyat Daerah
KPK = Komisi Pemberantasan Korupsi = Corruption Eradication Commission
KPU = Komisi Pemilihan Umum = General Election Commission
Bawaslu = Badan Pengawas Pemilu = Election Supervisory Agency
BI = Bank Indonesia
OJK = Otoritas Jasa Keuangan = Financial Services Authority
BPS = Badan Pusat Statistik = Statistics Indonesia = Central Statistics Agency
BPK = Badan Pemeriksa Keuangan = Supreme Audit Agency
BMKG = Badan Meteorologi Klimatologi dan Geofisika = Meteorology Climatology and Geophysics Agency
BNPB = Badan Nasional Penanggulangan Bencana = National Disaster Mitigation Agency
BPBD = Badan Penanggulangan Bencana Daerah
Basarnas = Badan SAR Nasional = National Search and Rescue Agency
BPOM = Badan Pengawas Obat dan Makanan = Food and Drug Monitoring Agency
BUMN = Badan Usaha Milik Negara = state-owned enterprise = state-owned company
BPJS = Badan Penyelenggara Jaminan Sosial
LIPI = Lembaga Ilmu Pengetahuan Indonesia = Indonesian Institute of Sciences
MUI = Majelis Ulama Indonesia = Indonesian Ulema Council
NU! = Nahdlatul Ulama
MK = Mahkamah Konstitusi = Constitutional Court
MA = Mahkamah Agung = Supreme Court
Kejagung = Kejaksaan Agung = Attorney General's Office
Polri = Kepolisian Republik Indonesia = Kepolisian Negara Republik Indonesia = Indonesian National Police
TNI = Tentara Nasional Indonesia = Indonesian National Armed Forces = Indonesian military
TNI AD = TNI Angkatan Darat = Indonesian Army
TNI AL = TNI Angkatan Laut = Indonesian Navy
TNI AU = TNI Angkatan Udara = Indonesian Air Force
Kapolri = Kepala Kepolisian Republik Indonesia = National Police Chief
Kapolda = Kepala Kepolisian Daerah
Kapolres = Kepala Kepolisian Resor
Polda = Kepolisian Daerah
Polres = Kepolisian Resor
Polsek = Kepolisian Sektor
Kemlu = Kemenlu = Kementerian Luar Negeri = Departemen Luar Negeri = Foreign Ministry = Ministry of Foreign Affairs
Menlu = Menteri Luar Negeri = Foreign Minister = Minister of Foreign Affairs
Kemhan = Kemenhan = Kementerian Pertahanan = Defense Ministry = Ministry of Defense = Defence Ministry = Ministry of Defence
Menhan = Menteri Pertahanan = Defense Minister = Minister of Defense = Defence Minister = Minister of Defence
Kemenkeu = Depkeu = Kementerian Keuangan = Departemen Keuangan = Finance Ministry = Ministry of Finance
Menkeu = Menteri Keuangan = Finance Minister = Minister of Finance
Kemendagri = Depdagri = Kementerian Dalam Negeri = Departemen Dalam Negeri = Home Affairs Ministry = Interior Ministry = Ministry of Home Affairs
Mendagri = Menteri Dalam Negeri = Home Minister = Home Affairs Minister = Interior Minister
Kemenkes = Depkes = Kementerian Kesehatan = Departemen Kesehatan = Health Ministry = Ministry of Health
Menkes = Menteri Kesehatan = Health Minister = Minister of Health
Kemendikbud = Depdiknas = Kementerian Pendidikan = Departemen Pendidikan Nasional = Education Ministry = Ministry of Education
Mendikbud = Mendiknas = Menteri Pendidikan = Education Minister = Minister of Education
Kemenag = Depag = Kementerian Agama = Departemen Agama = Religious Affairs Ministry
Menag = Menteri Agama = Religious Affairs Minister
Kemenhub = Dephub = Kementerian Perhubungan = Departemen Perhubungan = Transportation Ministry = Ministry of Transportation
Menhub = Menteri Perhubungan = Transportation Minister = Transport Minister
Kemenperin = Deperin = Kementerian Perindustrian = Departemen Perindustrian = Industry Ministry = Ministry of Industry
Menperin = Menteri Perindustrian = Industry Minister
Kemendag = Depdag = Kementerian Perdagangan = Departemen Perdagangan = Trade Ministry = Ministry of Trade
Mendag = Menteri Perdagangan = Trade Minister
Kementan = Deptan = Kementerian Pertanian = Departemen Pertanian = Agriculture Ministry = Ministry of Agriculture
Mentan = Menteri Pertanian = Agriculture Minister
Kementerian ESDM = Departemen ESDM = Kementerian Energi dan Sumber Daya Mineral = Energy and Mineral Resources Ministry = Ministry of Energy and Mineral Resources
Menteri ESDM = Energy and Mineral Resources Minister = Energy Minister
Menko Perekonomian = Menteri Koordinator Perekonomian = Coordinating Minister for Economy = Chief Economics Minister
Kemenkumham = Kementerian Hukum dan HAM = Law and Human Rights Ministry
Kemenpora = Kementerian Pemuda dan Olahraga = Youth and Sports Ministry
Menpora = Menteri Pemuda dan Olahraga = Youth and Sports Minister
Kemenkominfo = Kominfo = Kementerian Komunikasi dan Informatika = Communications and Informatics Ministry
Pemda = Pemerintah Daerah = regional government = local government
Pemprov = Pemerintah Provinsi = provincial government
Pemkab = Pemerintah Kabupaten = regency government
Pemkot = Pemerintah Kota = city government = municipal government
Gubernur BI = Gubernur Bank Indonesia = Bank Indonesia Governor
BEJ = Bursa Efek Jakarta = Jakarta Stock Exchange = JSX
BEI = Bursa Efek Indonesia = Indonesia Stock Exchange = IDX
IHSG = Indeks Harga Saham Gabungan = Jakarta Composite Index = composite index = composite share price index
Pertamina
PLN = Perusahaan Listrik Negara = state electricity company
NKRI = Negara Kesatuan Republik Indonesia = Unitary State of the Republic of Indonesia
RI = Republik Indonesia = Republic of Indonesia
WNI = Warga Negara Indonesia = Indonesian citizen = Indonesian national
WNA = Warga Negara Asing = foreign national = foreign citizen
# Abbreviations of the news
KTT = Konferensi Tingkat Tinggi = summit = summit meeting
HAM = Hak Asasi Manusia = human rights
ABK = Anak Buah Kapal = ship crew = crew member
TKI = Tenaga Kerja Indonesia = Indonesian migrant worker = Indonesian worker
PMI = Pekerja Migran Indonesia
PHK = Pemutusan Hubungan Kerja = layoff = laid off
APBN = Anggaran Pendapatan dan Belanja Negara = state budget = national budget
APBD = Anggaran Pendapatan dan Belanja Daerah = regional budget
RAPBN = Rancangan Anggaran Pendapatan dan Belanja Negara = draft state budget
RUU = Rancangan Undang-Undang = draft law = bill
UU = Undang-Undang = law = act
UUD = Undang-Undang Dasar = constitution
PP = Peraturan Pemerintah = government regulation
Perpres = Peraturan Presiden = presidential regulation
Keppres = Keputusan Presiden = presidential decree
Perda = Peraturan Daerah = regional regulation = bylaw
Pemilu = Pemilihan Umum = general election = election
Pilpres = Pemilihan Presiden = presidential election
Pilkada = Pemilihan Kepala Daerah = regional election
Capres = Calon Presiden = presidential candidate
Cawapres = Calon Wakil Presiden = vice presidential candidate
Wapres = Wakil Presiden = vice president
Wamen = Wakil Menteri = deputy minister
Dubes = Duta Besar = ambassador
Kedubes = Kedutaan Besar = embassy
KBRI = Kedutaan Besar Republik Indonesia = Indonesian Embassy
Konjen = Konsul Jenderal = consul general
Jubir = Juru Bicara = spokesman = spokesperson = spokeswoman
Dirut = Direktur Utama = president director = chief executive = CEO
Dirjen = Direktur Jenderal = director general
Ditjen = Direktorat Jenderal = directorate general
Sekjen = Sekretaris Jenderal = secretary general
Ketum = Ketua Umum = general chairman = chairman
Waketum = Wakil Ketua Umum = deputy chairman
Kadis = Kepala Dinas
Sesmen = Sekretaris Menteri
Jatim = Jawa Timur = East Java
Jateng = Jawa Tengah = Central Java
Jabar = Jawa Barat = West Java
Sumut = Sumatera Utara = Sumatra Utara = North Sumatra
Sumbar = Sumatera Barat = Sumatra Barat = West Sumatra
Sumsel = Sumatera Selatan = Sumatra Selatan = South Sumatra
Kaltim = Kalimantan Timur = East Kalimantan
Kalbar = Kalimantan Barat = West Kalimantan
Kalsel = Kalimantan Selatan = South Kalimantan
Kalteng = Kalimantan Tengah = Central Kalimantan
Sulsel = Sulawesi Selatan = South Sulawesi
Sulut = Sulawesi Utara = North Sulawesi
Sulteng = Sulawesi Tengah = Central Sulawesi
Sultra = Sulawesi Tenggara = Southeast Sulawesi
NTB = Nusa Tenggara Barat = West Nusa Tenggara
NTT = Nusa Tenggara Timur = East Nusa Tenggara
DIY = Daerah Istimewa Yogyakarta = Yogya = Jogja = Yogyakarta = Jogjakarta
Aceh = NAD = Nanggroe Aceh Darussalam
Sumatera = Sumatra
Jawa = Java
Kalimantan = Borneo
Jabodetabek = Greater Jakarta
SD = Sekolah Dasar = elementary school = primary school
SMP = Sekolah Menengah Pertama = junior high school
SMA = Sekolah Menengah Atas = senior high school = high school
SMK = Sekolah Menengah Kejuruan = vocational high school = vocational school
PTN = Perguruan Tinggi Negeri = state university
BBM = Bahan Bakar Minyak = fuel = fuel oil
LPG = elpiji = liquefied petroleum gas
LNG = gas alam cair = liquefied natural gas
PLTN = Pembangkit Listrik Tenaga Nuklir = nuclear power plant
PLTU = Pembangkit Listrik Tenaga Uap = coal-fired power plant = steam power plant
PLTA = Pembangkit Listrik Tenaga Air = hydroelectric power plant
UKM = UMKM = Usaha Kecil dan Menengah = Usaha Mikro Kecil dan Menengah = small and medium enterprises = SMEs
PDB = Produk Domestik Bruto = gross domestic product = GDP
PDRB = Produk Domestik Regional Bruto
PPN = Pajak Pertambahan Nilai = value added tax = VAT
PPh = Pajak Penghasilan = income tax
SUN! = Surat Utang Negara = government bond
SBI = Sertifikat Bank Indonesia = Bank Indonesia certificate
NPL = kredit macet = non-performing loan = bad loan
CPO = minyak sawit mentah = crude palm oil
PMA = Penanaman Modal Asing = foreign direct investment = FDI = foreign investment
PMDN = Penanaman Modal Dalam Negeri = domestic investment
KUR = Kredit Usaha Rakyat = people's business credit
ODHA = people living with HIV
DBD = demam berdarah dengue = demam berdarah = dengue fever = dengue hemorrhagic fever
TBC = TB = tuberkulosis = tuberculosis
UGD = IGD = Unit Gawat Darurat = Instalasi Gawat Darurat = emergency room = emergency unit
RS = rumah sakit = hospital
RSUD = Rumah Sakit Umum Daerah = regional hospital
Puskesmas = Pusat Kesehatan Masyarakat = community health center
AL! = Angkatan Laut = navy
AU! = Angkatan Udara = air force
AD! = Angkatan Darat = army
AB! = Angkatan Bersenjata = armed forces
ICBM = rudal balistik antarbenua = intercontinental ballistic missile
rudal = peluru kendali = missile = guided missile
senpi = senjata api = firearm
miras = minuman keras = liquor = alcohol
narkoba = narkotika = drugs = narcotics
ponsel = telepon seluler = cell phone = mobile phone = cellphone
medsos = media sosial = social media
IT = TI! = teknologi informasi = information technology
AI = kecerdasan buatan = kecerdasan artifisial = artificial intelligence
SDM = sumber daya manusia = human resources
SDA = sumber daya alam = natural resources
litbang = penelitian dan pengembangan = research and development = R&D
iptek = ilmu pengetahuan dan teknologi = science and technology
ormas = organisasi kemasyarakatan = mass organization = civil society organization
LSM = lembaga swadaya masyarakat = NGO = non-governmental organization = nongovernmental organization
parpol = partai politik = political party
tapol = tahanan politik = political prisoner
lapas = LP = lembaga pemasyarakatan = prison
tipikor = tindak pidana korupsi = corruption crime
pungli = pungutan liar = illegal levy
satpam = satuan pengamanan = security guard
ketua MPR = MPR speaker
ketua DPR = House speaker = DPR speaker
# Names of places that differ between the languages
Laut China Selatan = Laut Cina Selatan = South China Sea
Laut Tengah = Laut Mediterania = Mediterranean Sea = Mediterranean
Laut Merah = Red Sea
Laut Hitam = Black Sea
Laut Utara = North Sea
Laut Baltik = Baltic Sea
Laut Kaspia = Caspian Sea
Samudra Pasifik = Samudera Pasifik = Pacific Ocean = Pasifik = Pacific
Samudra Hindia = Samudera Hindia = Indian Ocean
Samudra Atlantik = Samudera Atlantik = Atlantic Ocean = Atlantik = Atlantic
Samudra Arktik = Arctic Ocean
Selat Malaka = Malacca Strait = Strait of Malacca
Selat Taiwan = Taiwan Strait
Selat Hormuz = Strait of Hormuz
Selat Inggris = English Channel
Timur Tengah = Middle East
Timur Dekat = Near East
Timur Jauh = Far East
Asia Tenggara = Southeast Asia = South-East Asia
Asia Timur = East Asia
Asia Selatan = South Asia
Asia Tengah = Central Asia
Eropa = Europe = European
Eropa Barat = Western Europe
Eropa Timur = Eastern Europe
Eropa Tengah = Central Europe
Eropa Utara = Northern Europe
Afrika = Africa = African
Afrika Utara = North Africa
Afrika Barat = West Africa
Afrika Timur = East Africa
Amerika Utara = North America
Amerika Selatan = South America
Amerika Tengah = Central America
Amerika Latin = Latin America
Asia = Asian
Oseania = Oceania
Arktik = Arctic
Antartika = Antarktika = Antarctica = Antarctic
Skandinavia = Scandinavia = Scandinavian
Balkan = Balkans
Kaukasus = Caucasus
Mediterania = Mediterranean
Semenanjung Korea = Korean Peninsula
Semenanjung Arab = Arabian Peninsula
Semenanjung Iberia = Iberian Peninsula
Jalur Gaza = Gaza Strip = Gaza
Tepi Barat = West Bank
Yerusalem = Jerusalem
Dataran Tinggi Golan = Golan Heights
Krimea = Crimea
Uni Soviet = Soviet Union = USSR = Soviet
Jerman Timur = East Germany
Jerman Barat = West Germany
Kekaisaran Romawi = Roman Empire
Kekaisaran Ottoman = Kesultanan Utsmaniyah = Ottoman Empire
Kekaisaran Inggris = Imperium Britania = British Empire
Kekaisaran Mongol = Mongol Empire
Hindia Belanda = Dutch East Indies
Romawi = Roman = Rome = Roma
Yunani = Greek = Greece
Pegunungan Alpen = Alps
Pegunungan Himalaya = Himalayas
Sungai Rhine = Sungai Rhein = Rhine
Sungai Nil = Nile
Sungai Amazon = Amazon River
Hutan Amazon = Amazon rainforest
Terusan Suez = Suez Canal
Terusan Panama = Panama Canal
Kota Vatikan = Vatikan = Vatican = Vatican City
Skotlandia = Scotland = Scottish
Wales = Welsh
Irlandia Utara = Northern Ireland
Bavaria = Bayern
Normandia = Normandy
Sisilia = Sicily
Tibet = Tibetan
Hongkong = Hong Kong
Makau = Macau
Mekkah = Makkah = Mekah = Mecca
Madinah = Medina
Kairo = Cairo
Damaskus = Damascus
Bagdad = Baghdad
Teheran = Tehran
Moskow = Moscow
Kyiv = Kiev
Beijing = Peking
London
Paris
Wina = Vienna
Warsawa = Warsaw
Praha = Prague
Lisabon = Lisbon
Athena = Athens
Brussel = Brussels
Kopenhagen = Copenhagen
Jenewa = Geneva
Venesia = Venice
Florence = Firenze
Milan = Milano
Napoli = Naples
Munich = Muenchen = Munchen
Konstantinopel = Constantinople
Singapura = Singapore
# Faiths and peoples
Islam = Islamic
Muslim = Moslem
Kristen = Christian = Christianity = Kekristenan
Katolik = Catholic = Katolik Roma = Roman Catholic
Protestan = Protestant = Protestantisme = Protestantism
Ortodoks = Orthodox
Yahudi = Jew = Jewish = Judaism = Yudaisme
Hindu = Hinduism = Hinduisme
Buddha = Buddhist = Buddhism = Buddhisme
Alkitab = Bible = Injil
Alquran = Al-Qur'an = Quran = Koran
Yesus = Jesus = Yesus Kristus = Jesus Christ
Arab = Arabs = Arabic = Arabian
Latin
Jawa = Javanese
Sunda = Sundanese
Bali = Balinese
Persia = Persian
Norman = Normandia = Normans
Viking = Vikings
Mongol = Mongols = Mongolia
Anglo-Saxon = Anglo-Saxons
