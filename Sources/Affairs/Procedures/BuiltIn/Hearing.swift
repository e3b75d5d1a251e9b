extension Procedure {
  /// 听证会.
  static let hearing = Procedure(
    id: "hearing", title: "听证会", source: "《上海市居民委员会工作条例》第十六条、第十七条；前置“议题征询”", repeats: "听证",
    steps: [
      Step(id: "征询", title: "议题征询", body: "居民区党组织", needs: [.voices(1)], skip: .reason),
      Step(id: "公告", title: "公告时间、地点、议题", body: "居民委员会", needs: [.note(.notice)]),
      Step(
        id: "听证", title: "介绍方案、提问、发表意见", body: "听证小组", needs: [.meeting(.init(kind: ["听证会"]))],
        papers: ["听证记录"]),
      Step(
        id: "答复", title: "采纳说明", body: "实施单位、居民委员会", needs: [.voicesAnswered], papers: ["意见汇总表"],
        despite: .reason, back: "听证"),
      Step(id: "公布", title: "公布有关情况", body: "居民委员会", needs: [.note(.notice)], papers: ["公示"]),
    ])
}
