/**
 * Classes (类), sections (款) and items (项) of expenditure by function: code, name as the classification prints it, English. Codes and names:
 * 《政府收支分类科目》, editions 2023 to 2026; English as the Ministry of Finance's reports and the budgets of Hong Kong and the IMF's COFOG word it,
 * where they have a word.
 */
export const ENGLISH_FUNCTIONAL = `
201|一般公共服务支出|General public services
20101|人大事务|People's congresses
20102|政协事务|People's political consultative conferences
20103|政府办公厅（室）及相关机构事务|General offices of governments and related institutions
2010305|专项业务及机关事务管理|Special operations and administration of government offices
2010306|政务公开审批|Openness of government affairs and approvals
2010308|信访事务|Letters and visits
2010399|其他政府办公厅（室）及相关机构事务支出|Other general offices of governments and related institutions
20104|发展与改革事务|Development and reform
20105|统计信息事务|Statistics
2010505|专项统计业务|Special statistical work
2010506|统计管理|Administration of statistics
2010507|专项普查活动|Special censuses
2010508|统计抽样调查|Sample surveys
20106|财政事务|Public finance
2010607|信息化建设|Information systems
2010608|财政委托业务支出|Commissioned work of public finance
20107|税收事务|Taxation
20108|审计事务|Auditing
2010804|审计业务|Audit work
20109|海关事务|Customs
20111|纪检监察事务|Discipline inspection and supervision
20113|商贸事务|Commerce
2011308|招商引资|Investment promotion
2011399|其他商贸事务支出|Other commerce
20114|知识产权事务|Intellectual property
20123|民族事务|Ethnic affairs
20125|港澳台事务|Hong Kong, Macao and Taiwan affairs
20126|档案事务|Archives
2012604|档案馆|Archives (institutions)
20128|民主党派及工商联事务|Democratic parties and federations of industry and commerce
20129|群众团体事务|Mass organisations
20131|党委办公厅（室）及相关机构事务|General offices of Party committees and related institutions
20132|组织事务|Organisation work of the Party
20133|宣传事务|Publicity
20134|统战事务|United front work
20136|其他共产党事务支出|Other affairs of the Communist Party
20137|网信事务|Cyberspace affairs
20138|市场监督管理事务|Market regulation
2013804|经营主体管理|Administration of business entities
2013805|市场秩序执法|Enforcement of market order
2013812|药品事务|Drug administration
2013815|质量安全监管|Quality and safety supervision
2013816|食品安全监管|Food safety supervision
2013899|其他市场监督管理事务|Other market regulation
20139|社会工作事务|Social work
2013999|其他社会工作事务支出|Other social work
20140|信访事务|Letters and visits
20199|其他一般公共服务支出|Other general public services
2019999|其他一般公共服务支出|Other general public services
202|外交支出|Foreign affairs
203|国防支出|National defence
20306|国防动员|Defence mobilisation
204|公共安全支出|Public security
20402|公安|Police
20404|检察|Procuratorates
20405|法院|Courts
20406|司法|Justice administration
2040604|基层司法业务|Grass-roots justice work
2040605|普法宣传|Legal education
2040607|公共法律服务|Public legal services
2040610|社区矫正|Community correction
20499|其他公共安全支出|Other public security
2049999|其他公共安全支出|Other public security
205|教育支出|Education
20501|教育管理事务|Administration of education
20502|普通教育|General education
2050201|学前教育|Preschool education
2050202|小学教育|Primary education
2050203|初中教育|Junior secondary education
2050204|高中教育|Senior secondary education
2050205|高等教育|Higher education
2050299|其他普通教育支出|Other general education
20503|职业教育|Vocational education
2050302|中等职业教育|Secondary vocational education
2050305|高等职业教育|Higher vocational education
20504|成人教育|Adult education
20506|留学教育|Education of students abroad and from abroad
2050601|出国留学教育|Study abroad
2050602|来华留学教育|Study in China by students from abroad
2050699|其他留学教育支出|Other education of students abroad and from abroad
20507|特殊教育|Special education
20508|进修及培训|Continuing education and training
2050802|干部教育|Training of officials
2050803|培训支出|Training
20509|教育费附加安排的支出|Expenditure from the education surcharge
20599|其他教育支出|Other education
2059999|其他教育支出|Other education
206|科学技术支出|Science and technology
20601|科学技术管理事务|Administration of science and technology
2060199|其他科学技术管理事务支出|Other administration of science and technology
20602|基础研究|Basic research
2060201|机构运行|Operation of institutions
2060204|实验室及相关设施|Laboratories and related facilities
20603|应用研究|Applied research
20604|技术研究与开发|Technology research and development
20605|科技条件与服务|Conditions and services for science and technology
2060503|科技条件专项|Special programmes of conditions for science and technology
20607|科学技术普及|Popularisation of science
2060702|科普活动|Science popularisation activities
20699|其他科学技术支出|Other science and technology
2069999|其他科学技术支出|Other science and technology
207|文化旅游体育与传媒支出|Culture, tourism, sport and media
20701|文化和旅游|Culture and tourism
2070104|图书馆|Libraries
2070109|群众文化|Community culture
20702|文物|Cultural relics
2070205|博物馆|Museums
20703|体育|Sport
2070307|体育场馆|Sports venues
2070308|群众体育|Mass sport (sport for all)
20706|新闻出版电影|Press, publishing and film
20708|广播电视|Radio and television
20799|其他文化旅游体育与传媒支出|Other culture, tourism, sport and media
208|社会保障和就业支出|Social security and employment
20801|人力资源和社会保障管理事务|Administration of human resources and social security
20802|民政管理事务|Administration of civil affairs
2080206|社会组织管理|Administration of social organisations
2080208|基层政权建设和社区治理|Grass-roots government and community governance
20805|行政事业单位养老支出|Pensions of government and public institutions
2080501|行政单位离退休|Retirees of government offices
2080502|事业单位离退休|Retirees of public institutions
2080505|机关事业单位基本养老保险缴费支出|Basic pension contributions of government and public institutions
2080506|机关事业单位职业年金缴费支出|Occupational annuity contributions of government and public institutions
2080599|其他行政事业单位养老支出|Other pensions of government and public institutions
20807|就业补助|Employment subsidies
2080705|公益性岗位补贴|Subsidies for public welfare jobs
20808|抚恤|Disability and survivors' benefits
2080801|死亡抚恤|Death benefits
2080805|义务兵优待|Benefits for conscripts
20809|退役安置|Resettlement of veterans
20810|社会福利|Social welfare
2081001|儿童福利|Child welfare
2081002|老年福利|Welfare of the elderly
2081004|殡葬|Funeral services
2081005|社会福利事业单位|Social welfare institutions
2081006|养老服务|Services for the elderly
20811|残疾人事业|Programmes for people with disabilities
20816|红十字事业|Red Cross
20819|最低生活保障|Minimum living allowance
20820|临时救助|Temporary relief
20821|特困人员救助供养|Support for people in extreme difficulty
20825|其他生活救助|Other living relief
2082501|其他城市生活救助|Other urban living relief
20826|财政对基本养老保险基金的补助|Subsidies to basic pension insurance funds
20827|财政对其他社会保险基金的补助|Subsidies to other social insurance funds
20828|退役军人管理事务|Administration of veterans' affairs
20830|财政代缴社会保险费支出|Social insurance contributions paid on behalf of others
20899|其他社会保障和就业支出|Other social security and employment
2089999|其他社会保障和就业支出|Other social security and employment
209|社会保险基金支出|Social insurance funds
210|卫生健康支出|Health
21001|卫生健康管理事务|Administration of health
21002|公立医院|Public hospitals
21003|基层医疗卫生机构|Primary health care institutions
21004|公共卫生|Public health
2100401|疾病预防控制机构|Centres for disease control and prevention
21006|中医药|Traditional Chinese medicine
21007|计划生育事务|Family planning
2100717|计划生育服务|Family planning services
21011|行政事业单位医疗|Medical care of government and public institutions
2101101|行政单位医疗|Medical care of government offices
2101102|事业单位医疗|Medical care of public institutions
2101103|公务员医疗补助|Medical subsidies for civil servants
2101199|其他行政事业单位医疗支出|Other medical care of government and public institutions
21012|财政对基本医疗保险基金的补助|Subsidies to basic medical insurance funds
21013|医疗救助|Medical assistance
21014|优抚对象医疗|Medical care of entitled groups (service members, veterans, survivors)
21015|医疗保障管理事务|Administration of healthcare security
21099|其他卫生健康支出|Other health
2109999|其他卫生健康支出|Other health
211|节能环保支出|Energy conservation and environmental protection
21101|环境保护管理事务|Administration of environmental protection
21102|环境监测与监察|Environmental monitoring and inspection
2110203|建设项目环评审查与监督|Review and supervision of environmental impact assessments of construction projects
21103|污染防治|Pollution prevention and control
2110301|大气|Air
2110302|水体|Water bodies
21104|自然生态保护|Protection of nature and ecosystems
21110|能源节约利用|Energy conservation and use
21111|污染减排|Emission reduction
21199|其他节能环保支出|Other energy conservation and environmental protection
2119999|其他节能环保支出|Other energy conservation and environmental protection
212|城乡社区支出|Urban and rural communities
21201|城乡社区管理事务|Administration of urban and rural communities
2120104|城管执法|Urban management enforcement
2120199|其他城乡社区管理事务支出|Other administration of urban and rural communities
21202|城乡社区规划与管理|Planning and management of urban and rural communities
2120201|城乡社区规划与管理|Planning and management of urban and rural communities
21203|城乡社区公共设施|Public facilities of urban and rural communities
2120303|小城镇基础设施建设|Infrastructure of small towns
2120399|其他城乡社区公共设施支出|Other public facilities of urban and rural communities
21205|城乡社区环境卫生|Environmental sanitation of urban and rural communities
2120501|城乡社区环境卫生|Environmental sanitation of urban and rural communities
21206|建设市场管理与监督|Regulation of the construction market
2120601|建设市场管理与监督|Regulation of the construction market
21208|国有土地使用权出让收入安排的支出|Expenditure from sales of state-owned land use rights
2120899|其他国有土地使用权出让收入安排的支出|Other expenditure from sales of state-owned land use rights
21213|城市基础设施配套费安排的支出|Expenditure from urban infrastructure fees
21214|污水处理费安排的支出|Expenditure from sewage treatment fees
21299|其他城乡社区支出|Other urban and rural communities
2129999|其他城乡社区支出|Other urban and rural communities
213|农林水支出|Agriculture, forestry and water conservancy
21301|农业农村|Agriculture and rural affairs
21302|林业和草原|Forestry and grasslands
21303|水利|Water conservancy
2130306|水利工程运行与维护|Operation and maintenance of water works
21305|巩固脱贫攻坚成果衔接乡村振兴|Consolidating poverty alleviation and rural revitalisation
21307|农村综合改革|Comprehensive rural reform
21308|普惠金融发展支出|Inclusive finance
21399|其他农林水支出|Other agriculture, forestry and water conservancy
214|交通运输支出|Transport
21401|公路水路运输|Road and water transport
21402|铁路运输|Rail transport
21499|其他交通运输支出|Other transport
215|资源勘探工业信息等支出|Resource exploration, industry and information
21503|建筑业|Construction
21505|工业和信息产业|Industry and information technology
21507|国有资产监管|Supervision of state-owned assets
21508|支持中小企业发展和管理支出|Support and administration of small and medium enterprises
2150899|其他支持中小企业发展和管理支出|Other support and administration of small and medium enterprises
21599|其他资源勘探工业信息等支出|Other resource exploration, industry and information
216|商业服务业等支出|Commerce and services
21602|商业流通事务|Trade and distribution
21606|涉外发展服务支出|Services for foreign-related development
21699|其他商业服务业等支出|Other commerce and services
2169999|其他商业服务业等支出|Other commerce and services
217|金融支出|Financial sector
219|援助其他地区支出|Aid to other regions
220|自然资源海洋气象等支出|Natural resources, oceans and meteorology
22001|自然资源事务|Natural resources
2200199|其他自然资源事务支出|Other natural resources
22005|气象事务|Meteorology
221|住房保障支出|Housing support
22101|保障性安居工程支出|Government-subsidised housing
22102|住房改革支出|Housing reform
2210201|住房公积金|Housing provident fund
2210202|提租补贴|Rent subsidies
2210203|购房补贴|Home purchase subsidies
22103|城乡社区住宅|Urban and rural community housing
2210399|其他城乡社区住宅支出|Other urban and rural community housing
222|粮油物资储备支出|Reserves of grain, edible oil and materials
22201|粮油物资事务|Grain, edible oil and material affairs
223|国有资本经营预算支出|Expenditure of the state capital operations budget
224|灾害防治及应急管理支出|Disaster prevention and emergency management
22401|应急管理事务|Emergency management
2240106|安全监管|Safety supervision
22402|消防救援事务|Fire and rescue
22405|地震事务|Earthquakes
22406|自然灾害防治|Natural disaster prevention
22407|自然灾害救灾及恢复重建支出|Natural disaster relief and reconstruction
22499|其他灾害防治及应急管理支出|Other disaster prevention and emergency management
227|预备费|Reserve funds
229|其他支出|Other expenditure
22960|彩票公益金安排的支出|Expenditure from lottery public welfare funds
2296002|用于社会福利的彩票公益金支出|Lottery public welfare funds for social welfare
2296003|用于体育事业的彩票公益金支出|Lottery public welfare funds for sport
2296004|用于教育事业的彩票公益金支出|Lottery public welfare funds for education
22999|其他支出|Other expenditure
230|转移性支出|Transfers
231|债务还本支出|Debt principal repayments
232|债务付息支出|Debt interest payments
233|债务发行费用支出|Debt issuance costs
234|抗疫特别国债安排的支出|Expenditure from special treasury bonds for COVID-19 control
`;

/** Items (项) that many sections have: the last two digits of their code, name, English. */
export const ENGLISH_COMMON_ITEMS = `
01|行政运行|Administrative operation
02|一般行政管理事务|General administration
03|机关服务|Support services of government offices
50|事业运行|Operation of public institutions
`;
