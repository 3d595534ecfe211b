// Package deepcopy stands in for the library of that name, of which excelize
// calls one function, to copy rows and columns of a sheet before it changes them.
// go.mod puts it in the library's place.
//
// The library looks methods up by reflection, and a program in which anything
// does must keep every exported method of every type that it has: the linker
// cannot know which will be asked for. Of excelize, with its five hundred
// spreadsheet functions, that is most of what is never used. This package copies
// values and looks up nothing, and makes the program for the browser a quarter
// smaller.
package deepcopy

import (
	"errors"
	"reflect"
)

// Option is what the library's function may be told besides. There are none.
type Option func()

// Copy copies src, or what it points to, to what dst points to, which is of the
// same type. What src holds by pointers, slices, maps and interfaces is copied
// too, so that neither sees what is done to the other; only in unexported fields
// the two share. Anything else than a pointer to the type of src is an error.
func Copy(dst, src any, _ ...Option) error {
	to, from := reflect.ValueOf(dst), reflect.Indirect(reflect.ValueOf(src))
	if to.Kind() != reflect.Pointer || to.IsNil() || !from.IsValid() || to.Elem().Type() != from.Type() {
		return errors.New("deepcopy: the destination is no pointer to the type of the source")
	}
	to.Elem().Set(clone(from))
	return nil
}

// clone gives a copy of v, which is not to be set.
func clone(v reflect.Value) reflect.Value {
	c := reflect.New(v.Type()).Elem()
	c.Set(v)
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			c.Set(reflect.New(v.Type().Elem()))
			c.Elem().Set(clone(v.Elem()))
		}
	case reflect.Interface:
		if !v.IsNil() {
			c.Set(clone(v.Elem()))
		}
	case reflect.Slice:
		if !v.IsNil() {
			c.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
			for i := range v.Len() {
				c.Index(i).Set(clone(v.Index(i)))
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			c.Index(i).Set(clone(v.Index(i)))
		}
	case reflect.Map:
		if !v.IsNil() {
			c.Set(reflect.MakeMapWithSize(v.Type(), v.Len()))
			for each := v.MapRange(); each.Next(); {
				c.SetMapIndex(clone(each.Key()), clone(each.Value()))
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				c.Field(i).Set(clone(v.Field(i)))
			}
		}
	}
	return c
}
