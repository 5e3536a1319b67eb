/** Sections (款) in plain words, in the form and from the source of the classes in `functional-plain.ts`. */
export const PLAIN_SECTIONS = `
20101|人大事务|人民代表大会的会议、代表和机关|the people's congress: its meetings, deputies and office
20102|政协事务|政协的会议、委员和机关|the consultative conference: its meetings, members and office
20103|政府办公厅（室）及相关机构事务|政府办公室和为它服务的单位|the government office and what serves it
20104|发展与改革事务|发展规划、项目审批、价格|planning, approval of projects, prices
20105|统计信息事务|统计、普查、调查|statistics, censuses, surveys
20106|财政事务|财政局管钱管账|the finance bureau: managing money and accounts
20107|税收事务|征税和税务机关|collecting taxes
20108|审计事务|检查公家的账|auditing public accounts
20109|海关事务|海关和口岸|customs and ports of entry
20111|纪检监察事务|纪委监委查违纪违法|discipline inspection and supervision
20113|商贸事务|商务、招商引资、对外贸易|commerce, attracting investment, foreign trade
20114|知识产权事务|专利、商标的保护|protecting patents and trade marks
20123|民族事务|民族工作|affairs of ethnic groups
20125|港澳台事务|与港澳台有关的工作|affairs of Hong Kong, Macao and Taiwan
20126|档案事务|保管和利用档案|keeping archives
20128|民主党派及工商联事务|民主党派和工商联|the other parties and the federation of industry and commerce
20129|群众团体事务|工会、共青团、妇联等|trade unions, youth league, women's federation
20131|党委办公厅（室）及相关机构事务|党委办公室等|offices of the party committee
20132|组织事务|组织部：干部和党员|party organisation: officials and members
20133|宣传事务|宣传部|publicity department
20134|统战事务|统战工作|united front work
20136|其他共产党事务支出|党的其他机构|other organs of the party
20137|网信事务|网络安全和信息化|cyberspace administration
20138|市场监督管理事务|市场监管：质量、食品药品、计量|market supervision: quality, food and drugs, measures
20139|社会工作事务|社会工作部：基层治理、志愿服务|social work: grass-roots governance, volunteers
20140|信访事务|接待和办理群众来信来访|letters and visits from the public
20199|其他一般公共服务支出|其他机关事务|other public services
20306|国防动员|征兵、民兵、人民防空|mobilisation: recruitment, militia, civil defence
20402|公安|公安局、派出所、交警|police
20404|检察|检察院|prosecution
20405|法院|法院审案和执行|courts
20406|司法|司法局：普法、法律援助、社区矫正|justice: legal education, legal aid, community correction
20499|其他公共安全支出|其他保平安的支出，如平安建设、见义勇为|other public safety
20501|教育管理事务|教育局的机关|the education bureau itself
20502|普通教育|幼儿园、中小学、大学|kindergartens, schools, universities
20503|职业教育|职业学校、技校|vocational schools
20504|成人教育|成人学校、继续教育|education of adults
20507|特殊教育|为残疾孩子办的学校|schools for children with disabilities
20508|进修及培训|教师和干部培训、党校|training of teachers and officials
20509|教育费附加安排的支出|用教育费附加这笔钱办学|schools paid from the education surcharge
20599|其他教育支出|其他办学的钱|other education
20601|科学技术管理事务|科技局的机关|the science bureau itself
20602|基础研究|弄清道理的研究|basic research
20604|技术研究与开发|研究新技术、支持企业研发|research and development
20607|科学技术普及|科普活动、科技馆|popular science
20699|其他科学技术支出|其他科技支出，如科技奖励|other science
20701|文化和旅游|图书馆、文化馆、剧团、旅游|culture and tourism
20702|文物|保护文物、博物馆|relics and museums
20703|体育|体育设施和比赛|sport
20706|新闻出版电影|新闻、出版、电影|press, publishing, film
20708|广播电视|广播台、电视台|radio and television
20799|其他文化旅游体育与传媒支出|其他文化支出|other culture
20801|人力资源和社会保障管理事务|人社局的机关和服务|the bureau of human resources and social security
20802|民政管理事务|民政局：社区、婚姻登记、社会组织|civil affairs: communities, registers, social organisations
20805|行政事业单位养老支出|单位给职工缴的养老保险和职业年金，以及退休人员的支出|pension contributions for staff, and retired staff
20807|就业补助|补贴就业和培训、公益岗位|subsidies for work and training
20808|抚恤|发给烈士家属、伤残军人的钱|payments to families of martyrs and disabled soldiers
20809|退役安置|安排退役军人|settling veterans
20810|社会福利|老人、孤儿的福利，养老服务|welfare of the old and of orphans
20811|残疾人事业|残疾人的康复、就业和补贴|people with disabilities
20816|红十字事业|红十字会|the Red Cross
20819|最低生活保障|低保|minimum living allowance
20820|临时救助|一时遇到难处的救助、流浪救助|temporary relief
20821|特困人员救助供养|供养没有依靠的人|support of people without means
20825|其他生活救助|其他困难救助|other relief
20826|财政对基本养老保险基金的补助|财政补进养老保险基金|subsidies to the pension funds
20827|财政对其他社会保险基金的补助|财政补进失业、工伤等保险基金|subsidies to other insurance funds
20828|退役军人管理事务|退役军人事务局|administration of veterans' affairs
20830|财政代缴社会保险费支出|替困难的人交社保|insurance paid for people in need
20899|其他社会保障和就业支出|其他社会保障支出|other social security
21001|卫生健康管理事务|卫健委的机关|the health commission itself
21002|公立医院|补助公立医院|public hospitals
21003|基层医疗卫生机构|社区医院、乡镇卫生院|community and township clinics
21004|公共卫生|疾控、妇幼保健、打疫苗、急救|public health: disease control, maternal care, vaccines
21006|中医药|中医和中药的发展|Chinese medicine
21007|计划生育事务|计划生育的奖励和服务|family planning
21011|行政事业单位医疗|单位给职工缴的医疗保险|medical insurance for staff
21012|财政对基本医疗保险基金的补助|财政补进医保基金|subsidies to the medical insurance funds
21013|医疗救助|帮困难的人看病|medical relief
21014|优抚对象医疗|优抚对象看病的补助|medical aid to those with special entitlement
21015|医疗保障管理事务|医保局|the medical insurance bureau
21099|其他卫生健康支出|其他卫生支出|other health
21101|环境保护管理事务|环保局的机关|the environment bureau itself
21103|污染防治|治理空气、水、土壤、垃圾|prevention of pollution
21104|自然生态保护|保护生态和物种|protection of nature
21110|能源节约利用|节能改造|saving energy
21111|污染减排|监测和减少排放|reducing emissions
21199|其他节能环保支出|其他环保支出|other environment
21201|城乡社区管理事务|街道、城管、住建部门的管理|administration of towns and communities
21202|城乡社区规划与管理|城乡规划|planning
21203|城乡社区公共设施|修路、路灯、桥、公园|public works: streets, lamps, bridges, parks
21205|城乡社区环境卫生|扫街、运垃圾、绿化|street cleaning, waste, greenery
21206|建设市场管理与监督|管建筑工程|supervision of building
21208|国有土地使用权出让收入安排的支出|用卖地的钱办的事|paid from the sale of land use rights
21213|城市基础设施配套费安排的支出|用基础设施配套费办的事|paid from the infrastructure fee
21214|污水处理费安排的支出|用污水处理费办的事|paid from the sewage fee
21299|其他城乡社区支出|其他城乡建设支出|other community spending
21301|农业农村|农业生产、农技推广、农村建设|farming and villages
21302|林业和草原|种树、防火、护林|forests and grassland
21303|水利|水库、河道、防汛抗旱、用水|water works, floods and drought
21305|巩固脱贫攻坚成果衔接乡村振兴|防止返贫、发展乡村|consolidating the end of poverty
21307|农村综合改革|村里的公益事业、村干部补助|rural reform: village works and cadres
21308|普惠金融发展支出|农业保险补贴、小额贷款贴息|inclusive finance: insurance and loans for farmers
21399|其他农林水支出|其他农林水支出|other farming, forests and water
21401|公路水路运输|修路养路、航道、运输管理|roads and waterways
21402|铁路运输|铁路|railways
21499|其他交通运输支出|其他交通支出，如公交补贴|other transport
21503|建筑业|建筑行业的管理|the building trade
21507|国有资产监管|国资委管国企|supervision of state assets
21508|支持中小企业发展和管理支出|扶持中小企业|support of small firms
21599|其他资源勘探工业信息等支出|其他工业支出|other industry
21602|商业流通事务|商贸流通、市场、供销社|commerce and markets
21606|涉外发展服务支出|外贸、外资|foreign trade and investment
21699|其他商业服务业等支出|其他商贸支出|other commerce
22001|自然资源事务|土地、规划、矿产、测绘|land, planning, minerals, mapping
22005|气象事务|天气预报和气象服务|weather service
22101|保障性安居工程支出|公租房、棚户区和老旧小区改造|public housing and renovation
22102|住房改革支出|单位给职工缴的住房公积金和发的购房补贴|housing fund and allowances for staff
22103|城乡社区住宅|住宅管理、公积金中心|housing administration
22201|粮油物资事务|粮食和物资的管理|administration of grain and goods
22401|应急管理事务|应急局：安全生产、应急|emergency management and safety at work
22402|消防救援事务|消防队|fire and rescue
22405|地震事务|地震监测|earthquakes
22406|自然灾害防治|地质灾害、森林火灾等的预防|prevention of natural disasters
22407|自然灾害救灾及恢复重建支出|救灾和重建|relief and rebuilding
22499|其他灾害防治及应急管理支出|其他防灾支出|other disaster prevention
22960|彩票公益金安排的支出|用彩票公益金办的事|paid from the lottery's welfare fund
22999|其他支出|归不进别处的支出|what fits nowhere else
`;
