/**
 * Classes (类) and sections (款) of both economic classifications, of departments (3…) and of governments (5…): code, name, English. Codes and names:
 * 《政府收支分类科目》 since the reform of 2018.
 */
export const ENGLISH_ECONOMIC = `
301|工资福利支出|Wages and welfare
30101|基本工资|Basic wages
30102|津贴补贴|Allowances and subsidies
30103|奖金|Bonuses
30106|伙食补助费|Meal allowances
30107|绩效工资|Performance pay
30108|机关事业单位基本养老保险缴费|Basic pension contributions of government and public institutions
30109|职业年金缴费|Occupational annuity contributions
30110|职工基本医疗保险缴费|Basic medical insurance contributions
30111|公务员医疗补助缴费|Contributions to medical subsidies for civil servants
30112|其他社会保障缴费|Other social security contributions
30113|住房公积金|Housing provident fund
30114|医疗费|Medical expenses
30199|其他工资福利支出|Other wages and welfare
302|商品和服务支出|Goods and services
30201|办公费|Office expenses
30202|印刷费|Printing
30203|咨询费|Consulting
30204|手续费|Handling charges
30205|水费|Water
30206|电费|Electricity
30207|邮电费|Post and telecommunications
30208|取暖费|Heating
30209|物业管理费|Property management
30211|差旅费|Domestic travel
30212|因公出国（境）费用|Overseas trips
30213|维修（护）费|Repairs and maintenance
30214|租赁费|Leases
30215|会议费|Meetings
30216|培训费|Training
30217|公务接待费|Official receptions
30218|专用材料费|Special materials
30224|被装购置费|Uniforms and bedding
30225|专用燃料费|Special fuel
30226|劳务费|Labour services
30227|委托业务费|Commissioned services
30228|工会经费|Trade union funds
30229|福利费|Welfare
30231|公务用车运行维护费|Official vehicle operation
30239|其他交通费用|Other transport costs
30240|税金及附加费用|Taxes and surcharges
30299|其他商品和服务支出|Other goods and services
303|对个人和家庭的补助|Individual and household subsidies
30301|离休费|Pensions of veteran cadres
30302|退休费|Retirement pensions
30303|退职（役）费|Severance and discharge pay
30304|抚恤金|Disability and survivors' benefits
30305|生活补助|Living subsidies
30306|救济费|Relief payments
30307|医疗费补助|Medical subsidies
30308|助学金|Student grants
30309|奖励金|Awards
30310|个人农业生产补贴|Subsidies for individual farm production
30311|代缴社会保险费|Social insurance contributions paid on behalf of others
30399|其他对个人和家庭的补助|Other individual and household subsidies
307|债务利息及费用支出|Debt interest and charges
309|资本性支出（基本建设）|Capital expenditure (capital construction)
30901|房屋建筑物购建|Purchase and construction of buildings
30902|办公设备购置|Office equipment
30903|专用设备购置|Special equipment
30905|基础设施建设|Infrastructure
30906|大型修缮|Major repairs
30907|信息网络及软件购置更新|Information networks and software
310|资本性支出|Capital expenditure
31001|房屋建筑物购建|Purchase and construction of buildings
31002|办公设备购置|Office equipment
31003|专用设备购置|Special equipment
31005|基础设施建设|Infrastructure
31006|大型修缮|Major repairs
31007|信息网络及软件购置更新|Information networks and software
31013|公务用车购置|Official vehicle purchase
31019|其他交通工具购置|Other vehicles
31021|文物和陈列品购置|Cultural relics and exhibits
31022|无形资产购置|Intangible assets
31099|其他资本性支出|Other capital expenditure
312|对企业补助|Subsidies to enterprises
313|对社会保障基金补助|Subsidies to social security funds
399|其他支出|Other expenditure
501|机关工资福利支出|Wages and welfare of government offices
50101|工资奖金津补贴|Wages, bonuses and allowances
50102|社会保障缴费|Social security contributions
50103|住房公积金|Housing provident fund
50199|其他工资福利支出|Other wages and welfare
502|机关商品和服务支出|Goods and services of government offices
50201|办公经费|Office operations
50202|会议费|Meetings
50203|培训费|Training
50204|专用材料购置费|Special materials
50205|委托业务费|Commissioned services
50206|公务接待费|Official receptions
50207|因公出国（境）费用|Overseas trips
50208|公务用车运行维护费|Official vehicle operation
50209|维修（护）费|Repairs and maintenance
50299|其他商品和服务支出|Other goods and services
503|机关资本性支出|Capital expenditure of government offices
50301|房屋建筑物购建|Purchase and construction of buildings
50302|基础设施建设|Infrastructure
50303|公务用车购置|Official vehicle purchase
50306|设备购置|Equipment
50307|大型修缮|Major repairs
50399|其他资本性支出|Other capital expenditure
504|机关资本性支出（基本建设）|Capital expenditure of government offices (capital construction)
505|对事业单位经常性补助|Recurrent subsidies to public institutions
50501|工资福利支出|Wages and welfare
50502|商品和服务支出|Goods and services
50599|其他对事业单位补助|Other subsidies to public institutions
506|对事业单位资本性补助|Capital subsidies to public institutions
50601|资本性支出|Capital expenditure
507|对企业补助|Subsidies to enterprises
509|对个人和家庭的补助|Individual and household subsidies
50901|社会福利和救助|Social welfare and relief
50902|助学金|Student grants
50903|个人农业生产补贴|Subsidies for individual farm production
50905|离退休费|Retirement pensions
50999|其他对个人和家庭的补助|Other individual and household subsidies
510|对社会保障基金补助|Subsidies to social security funds
511|债务利息及费用支出|Debt interest and charges
599|其他支出|Other expenditure
`;
