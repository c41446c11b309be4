# Fails when a folder includes something its place in the house does not allow.
#   core           -> Qt Core, Qt Sql
#   core/paper     -> core, Qt Gui          core/media -> core, Qt Gui (QImage), Qt Pdf, FFmpeg
#   ui             -> core, core/paper, core/media, Qt; Qt Multimedia in ui/player alone
#   app/cli        -> core, core/paper, core/media
function(forbid folder pattern)
    cmake_parse_arguments(arg "" "" "EXCEPT" ${ARGN})
    file(GLOB_RECURSE files "${ROOT}/${folder}/*.h" "${ROOT}/${folder}/*.cpp")
    foreach(file IN LISTS files)
        file(RELATIVE_PATH name "${ROOT}" "${file}")
        set(skip OFF)
        foreach(prefix IN LISTS arg_EXCEPT)
            if(name MATCHES "^${prefix}/")
                set(skip ON)
            endif()
        endforeach()
        if(skip)
            continue()
        endif()
        file(STRINGS "${file}" hits REGEX "#include [<\"](${pattern})")
        foreach(hit IN LISTS hits)
            message(SEND_ERROR "${name}: ${hit}")
        endforeach()
    endforeach()
endfunction()

set(gui "Qt(Gui|Svg|Pdf|PrintSupport)|Q(Icon|Pixmap|Image|Color|Font|Pen|Brush|Painter|Text(Layout|Document|Option)|Undo|PdfWriter|Page|GuiApplication|Action|RawFont|Transform|Polygon)")
set(widgets "QtWidgets|Q(Widget|Dialog|Application>|MainWindow|Label|PushButton|AbstractItemView)")
set(multimedia "QtMultimedia|Q(Media|Audio|Video)")

forbid(core "ui/|app/|${widgets}|${multimedia}")
forbid(core "${gui}|core/paper/|core/media/|libav" EXCEPT core/paper core/media)
forbid(core/paper "core/media/|libav|QSql|QtSql")
forbid(core/media "core/paper/|QSql|QtSql")
forbid(app/cli "ui/|${widgets}|${multimedia}|QSql|QtSql|libav")
forbid(ui "app/|QtSql|QSql|libav")
forbid(ui "${multimedia}" EXCEPT ui/player)
